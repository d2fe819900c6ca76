/* The addresses of ledgers as workbooks. Files are large, so uploads tell how far they are and can be given up. */
define('duban/document/ledger-api', ['duban/shared/api'], function (rest) {
  'use strict';

  const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

  function fileName(response) {
    const said = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('Content-Disposition') || '');
    return said ? decodeURIComponent(said[1]) : 'ledger.xlsx';
  }

  function parsed(text) {
    try {
      return JSON.parse(text);
    } catch (notJson) {
      return null;
    }
  }

  return {
    preview: (plan, query, bytes, told) => rest.upload(rest.path('plans', plan, 'ledger', 'preview'), bytes, {query, type: XLSX, told}),

    take: (plan, body, told) => rest.upload(rest.path('plans', plan, 'ledger', 'import'), JSON.stringify(body), {type: 'application/json', told}),

    /* {blob, name}: fetched rather than followed, so that a refusal is told in words and not shown as JSON. */
    workbook: (plan, query) => fetch(rest.address(rest.path('plans', plan, 'ledger.xlsx'), query),
      {headers: {Accept: `${XLSX}, application/json`}, credentials: 'same-origin', cache: 'no-store'}).then(response => {
      if (!response.ok) {
        return response.text().then(text => {
          throw rest.failure(response.status, parsed(text));
        });
      }
      if (!(response.headers.get('Content-Type') || '').startsWith(XLSX)) {
        throw rest.failure(401, null);
      }
      return response.blob().then(blob => ({blob, name: fileName(response)}));
    }, () => {
      throw rest.failure(0, null);
    })
  };
});
