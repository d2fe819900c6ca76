/* The importer's addresses. Answers come as promises; a refusal rejects with {message, status}. */
define('duban/report/api', ['wrm/context-path'], function (contextPath) {
  'use strict';

  function url(path) {
    return contextPath() + '/rest/duban/1.0/report/import/' + path;
  }

  function failure(xhr) {
    let body = null;
    try {
      body = JSON.parse(xhr.responseText);
    } catch (notJson) {
      body = null;
    }
    if (body && body.message) {
      return { status: xhr.status, message: body.message, key: body.key };
    }
    if (xhr.status === 0) {
      return { status: 0, message: AJS.I18n.getText('duban.report.error.network') };
    }
    if (xhr.status === 413) {
      return { status: 413, message: AJS.I18n.getText('duban.report.error.tooBig') };
    }
    return { status: xhr.status, message: AJS.I18n.getText('duban.report.error.server', xhr.status) };
  }

  function post(path, type, body, headers, onProgress) {
    return new Promise(function (resolve, reject) {
      const xhr = new XMLHttpRequest();
      xhr.open('POST', url(path));
      xhr.setRequestHeader('Content-Type', type);
      xhr.setRequestHeader('Accept', 'application/json');
      xhr.setRequestHeader('X-Atlassian-Token', 'no-check');
      Object.keys(headers).forEach(function (name) { xhr.setRequestHeader(name, headers[name]); });
      if (onProgress) {
        xhr.upload.onprogress = function (e) { onProgress(e.lengthComputable ? e.loaded / e.total : null); };
      }
      xhr.onerror = function () { reject(failure(xhr)); };
      xhr.onload = function () {
        if (xhr.status < 200 || xhr.status > 299) {
          reject(failure(xhr));
          return;
        }
        try {
          resolve(JSON.parse(xhr.responseText));
        } catch (notJson) {
          reject({ status: xhr.status, message: AJS.I18n.getText('duban.report.error.server', xhr.status) });
        }
      };
      xhr.send(body);
    });
  }

  return {
    previewText: function (text) {
      return post('preview', 'application/json', JSON.stringify({ text: text }), {});
    },
    /** @param onProgress called with 0..1, or null when the browser cannot tell */
    previewFile: function (file, onProgress) {
      return post('preview', 'application/octet-stream', file, { 'X-File-Name': encodeURIComponent(file.name) }, onProgress);
    },
    createDraft: function (draft) {
      return post('drafts', 'application/json', JSON.stringify(draft), {});
    },
  };
});
