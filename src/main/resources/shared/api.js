/* Talks to the app's REST: JSON both ways, versions as If-Match, every failure in one shape. */
define('duban/shared/api', ['wrm/context-path'], function (contextPath) {
  'use strict';

  const BASE = '/rest/duban/1.0';

  function words(status) {
    if (status === 0) {
      return AJS.I18n.getText('duban.shared.failure.network');
    }
    if (status === 401) {
      return AJS.I18n.getText('duban.shared.failure.login');
    }
    if (status === 403) {
      return AJS.I18n.getText('duban.shared.failure.forbidden');
    }
    if (status === 404) {
      return AJS.I18n.getText('duban.shared.failure.gone');
    }
    if (status === 405) {
      // while the wiki is read-only it answers writes itself, before the app can say so
      return AJS.I18n.getText('duban.refusal.readOnly');
    }
    if (status === 413) {
      return AJS.I18n.getText('duban.shared.failure.tooBig');
    }
    return AJS.I18n.getText('duban.shared.failure.server', status);
  }

  /* {status, kind, key, message, details}; status 0 means that no answer came. */
  function failure(status, body) {
    const said = body && typeof body.message === 'string' && body.key ? body : {};
    return Object.assign(new Error(said.message || words(status)), {
      status,
      kind: said.kind || null,
      key: said.key || null,
      details: said.details || {}
    });
  }

  function path(...parts) {
    return '/' + parts.map(encodeURIComponent).join('/');
  }

  function address(where, query) {
    const pairs = Object.keys(query || {})
      .filter(name => query[name] !== null && query[name] !== undefined && query[name] !== '')
      .map(name => `${encodeURIComponent(name)}=${encodeURIComponent(query[name])}`);
    return contextPath() + BASE + where + (pairs.length ? '?' + pairs.join('&') : '');
  }

  function read(response) {
    if (response.status === 304 || response.status === 204) {
      return {status: response.status, body: null, etag: response.headers.get('ETag')};
    }
    return response.text().then(text => {
      let body = null;
      try {
        body = text ? JSON.parse(text) : null;
      } catch (notJson) {
        // a login page or a proxy's error page
        if (response.ok) {
          throw failure(response.redirected ? 401 : 502, null);
        }
      }
      if (!response.ok) {
        throw failure(response.status, body);
      }
      return {status: response.status, body, etag: response.headers.get('ETag')};
    });
  }

  function ask(url, request) {
    return fetch(url, Object.assign({credentials: 'same-origin'}, request)).then(read, () => {
      throw failure(0, null);
    });
  }

  /* options: query, body, version (number), etag. */
  function send(method, where, options) {
    const given = options || {};
    const headers = {Accept: 'application/json'};
    if (method !== 'GET') {
      headers['X-Atlassian-Token'] = 'no-check';
    }
    if (given.body !== undefined) {
      headers['Content-Type'] = 'application/json';
    }
    if (given.version !== undefined && given.version !== null) {
      headers['If-Match'] = `"${given.version}"`;
    }
    if (given.etag) {
      headers['If-None-Match'] = given.etag;
    }
    return ask(address(where, given.query), {method, headers, cache: 'no-store', body: given.body === undefined ? undefined : JSON.stringify(given.body)});
  }

  /*
   * A large body. options: query, type, headers, told (gets 0..1 while sending, null once it is sent and the server
   * works, or when the browser cannot tell). Gives {answer, abort}.
   */
  function upload(where, body, options) {
    const xhr = new XMLHttpRequest();
    const told = options.told || (() => {});
    const answer = new Promise((resolve, reject) => {
      xhr.open('POST', address(where, options.query));
      const headers = {'Content-Type': options.type, Accept: 'application/json', 'X-Atlassian-Token': 'no-check'};
      Object.entries(Object.assign(headers, options.headers)).forEach(([name, value]) => xhr.setRequestHeader(name, value));
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

  /* The wiki's own address for files of a page: developer.atlassian.com, POST /rest/api/content/{id}/child/attachment. */
  function attach(page, file) {
    const form = new FormData();
    form.append('file', file);
    return ask(`${contextPath()}/rest/api/content/${encodeURIComponent(page)}/child/attachment`,
      {method: 'POST', headers: {Accept: 'application/json', 'X-Atlassian-Token': 'no-check'}, body: form});
  }

  return {
    path,
    address,
    upload,
    attach,
    failure,
    get: (where, query, etag) => send('GET', where, {query, etag}),
    post: (where, body, version) => send('POST', where, {body: body || {}, version}),
    put: (where, body, version) => send('PUT', where, {body, version}),
    remove: (where, version) => send('DELETE', where, {version})
  };
});
