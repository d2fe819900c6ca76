/* The addresses of ledgers as workbooks. Files are large, so both ways tell how far they are and can be given up. */
define('duban/document/ledger-api', ['duban/shared/api'], function (rest) {
  'use strict';

  const LINES = 'application/x-ndjson';
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

  /* Whole lines only: the last one may still be coming. */
  function reader(each) {
    let from = 0;
    return text => {
      const end = text.lastIndexOf('\n') + 1;
      text.slice(from, end).split('\n').filter(line => line).map(parsed).forEach(each);
      from = Math.max(from, end);
    };
  }

  /* told: as for any upload; done gets {created, skipped, rejected} after each lot. Gives {answer, abort}; given up, the lots written stay. */
  function take(plan, body, told, done) {
    const xhr = new XMLHttpRequest();
    let last = null;
    const read = reader(line => {
      last = line;
      if (line && line.created !== undefined) {
        done(line);
      }
    });
    const answer = new Promise((resolve, reject) => {
      xhr.open('POST', rest.address(rest.path('plans', plan, 'ledger', 'import')));
      Object.entries({'Content-Type': 'application/json', Accept: `${LINES}, application/json;q=0.5`, 'X-Atlassian-Token': 'no-check'})
        .forEach(([name, value]) => xhr.setRequestHeader(name, value));
      xhr.upload.onprogress = event => told(event.lengthComputable ? event.loaded / event.total : null);
      xhr.upload.onload = () => told(null);
      const lines = () => xhr.status === 200 && (xhr.getResponseHeader('Content-Type') || '').startsWith(LINES);
      xhr.onprogress = () => lines() && read(xhr.responseText);
      xhr.onerror = () => reject(rest.failure(0, null));
      xhr.onload = () => {
        if (!lines()) {
          // an answer of another kind: a login page or a proxy's error page
          reject(rest.failure(xhr.status === 200 ? 401 : xhr.status, parsed(xhr.responseText)));
          return;
        }
        read(xhr.responseText);
        if (last && last.outcome) {
          resolve(last.outcome);
        } else {
          reject(rest.failure(last && last.refusal ? 409 : 0, last && last.refusal));
        }
      };
      xhr.send(JSON.stringify(body));
    });
    return {answer, abort: () => xhr.abort()};
  }

  return {
    reader,
    take,
    preview: (plan, query, bytes, told) => rest.upload(rest.path('plans', plan, 'ledger', 'preview'), bytes, {query, type: XLSX, told}),

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
