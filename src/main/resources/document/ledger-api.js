/* The addresses of ledgers as workbooks. Files are large, so uploads tell how far they are and can be given up. */
define('duban/document/ledger-api', ['duban/shared/api'], function (rest) {
  'use strict';

  const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

  function failure(status, body) {
    const made = rest.failure(status, body);
    if (status === 413 && !made.key) {
      made.message = AJS.I18n.getText('duban.document.import.proxyLimit');
    }
    return made;
  }

  /* told gets 0..1 while sending, null once it is sent and the server works. */
  function send(where, query, type, body, told) {
    const xhr = new XMLHttpRequest();
    const answer = new Promise((resolve, reject) => {
      xhr.open('POST', rest.address(where, query));
      xhr.setRequestHeader('Content-Type', type);
      xhr.setRequestHeader('Accept', 'application/json');
      xhr.setRequestHeader('X-Atlassian-Token', 'no-check');
      xhr.responseType = 'json';
      xhr.upload.onprogress = event => told(event.lengthComputable ? event.loaded / event.total : null);
      xhr.upload.onload = () => told(null);
      xhr.onerror = () => reject(failure(0, null));
      xhr.onload = () => {
        const ok = xhr.status >= 200 && xhr.status < 300;
        if (ok && xhr.response) {
          resolve(xhr.response);
        } else {
          // an answer that is no JSON: a login page or a proxy's error page
          reject(failure(ok ? 401 : xhr.status, xhr.response));
        }
      };
      xhr.send(body);
    });
    return {answer, abort: () => xhr.abort()};
  }

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
    preview: (plan, query, bytes, told) => send(rest.path('plans', plan, 'ledger', 'preview'), query, XLSX, bytes, told),

    take: (plan, body, told) => send(rest.path('plans', plan, 'ledger', 'import'), {}, 'application/json', JSON.stringify(body), told),

    /* {blob, name}: fetched rather than followed, so that a refusal is told in words and not shown as JSON. */
    workbook: (plan, query) => fetch(rest.address(rest.path('plans', plan, 'ledger.xlsx'), query),
      {headers: {Accept: `${XLSX}, application/json`}, credentials: 'same-origin', cache: 'no-store'}).then(response => {
      if (!response.ok) {
        return response.text().then(text => {
          throw failure(response.status, parsed(text));
        });
      }
      if (!(response.headers.get('Content-Type') || '').startsWith(XLSX)) {
        throw failure(401, null);
      }
      return response.blob().then(blob => ({blob, name: fileName(response)}));
    }, () => {
      throw failure(0, null);
    })
  };
});
