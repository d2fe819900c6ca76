/* The source text with the recognised places marked. Draws only the parts near the window, so 2 MB stay usable. */
define('duban/report/source-view', ['duban/report/dom', 'duban/report/marks'], function (dom, marks) {
  'use strict';

  /**
   * @param labelOf short word for an entry's badge, such as "problem 1"; kindOf its CSS suffix, or null for no mark
   * @param onPick called with an entry that the user chose in the text
   */
  return function sourceView(text, entries, labelOf, kindOf, onPick) {
    const parts = marks.layout(text, entries);
    const root = dom.el('div', {
      class: 'duban-report-text', tabindex: '0', role: 'document', 'aria-label': AJS.I18n.getText('duban.report.review.source'),
      'aria-describedby': 'duban-report-keys', keydown: keys, click: clicked,
    });
    const boxes = parts.map(function (part, index) {
      const lines = (text.slice(part.start, part.end).match(/\n/g) || []).length + (part.end - part.start) / 40;
      const box = dom.el('div', { class: 'duban-report-part', 'data-part': index });
      box.style.minHeight = Math.round(lines * 22) + 'px';
      return box;
    });
    const watcher = new IntersectionObserver(function (seen) {
      seen.filter(function (s) { return s.isIntersecting; }).forEach(function (s) { fill(Number(s.target.dataset.part)); });
    }, { root: root, rootMargin: '1200px' });
    root.append.apply(root, boxes);
    boxes.forEach(function (box) { watcher.observe(box); });

    function piece(segment) {
      const words = text.slice(segment.start, segment.end);
      const shown = segment.marks.filter(function (e) { return kindOf(e) !== null; });
      if (shown.length === 0) {
        return document.createTextNode(words);
      }
      const opening = segment.opening.filter(function (e) { return kindOf(e) !== null; });
      const kinds = shown.map(function (e) { return 'duban-mark-' + kindOf(e); });
      // badges are drawn by CSS from data-label: selecting and copying gives the report's own words
      return dom.el('span', {
        class: 'duban-mark ' + Array.from(new Set(kinds)).join(' '), 'data-entry': shown[shown.length - 1].id,
        'data-opens': opening.map(function (e) { return e.id; }).join(' ') || null,
        'data-label': opening.map(labelOf).join(' · ') || null,
        title: shown.map(labelOf).join(' · '), role: 'mark',
      }, words);
    }

    function fill(index) {
      const box = boxes[index];
      if (!box.firstChild) {
        box.style.minHeight = '';
        box.append.apply(box, marks.segments(parts[index]).map(piece));
      }
      return box;
    }

    function byId(id) {
      return entries.find(function (e) { return e.id === id; });
    }

    function flash(node) {
      root.querySelectorAll('.duban-report-flash').forEach(function (n) { n.classList.remove('duban-report-flash'); });
      node.classList.add('duban-report-flash');
    }

    // only the text moves, not the dialog around it
    function center(node) {
      root.scrollTop += node.getBoundingClientRect().top - root.getBoundingClientRect().top - root.clientHeight / 2;
    }

    function clicked(e) {
      const mark = e.target.closest('[data-entry]');
      if (mark) {
        onPick(byId(mark.dataset.entry));
      }
    }

    // arrows with Alt walk from mark to mark in what is drawn, Enter goes to the entry
    function keys(e) {
      const drawn = Array.from(root.querySelectorAll('[data-opens]'));
      const at = drawn.indexOf(root.querySelector('.duban-report-flash'));
      const step = e.altKey && e.key === 'ArrowDown' ? 1 : e.altKey && e.key === 'ArrowUp' ? -1 : 0;
      if (step !== 0 && drawn.length > 0) {
        e.preventDefault();
        const next = drawn[at < 0 ? 0 : Math.min(drawn.length - 1, Math.max(0, at + step))];
        flash(next);
        center(next);
      } else if (e.key === 'Enter' && at >= 0) {
        e.preventDefault();
        onPick(byId(drawn[at].dataset.opens.split(' ')[0]));
      }
    }

    return {
      node: root,
      /** Scrolls to an entry's place and lights it up. */
      reveal: function (entry) {
        const index = parts.findIndex(function (p) { return p.start <= entry.start && entry.start < p.end; });
        if (entry.start === null || index < 0) {
          return;
        }
        const box = fill(index);
        const target = Array.from(box.querySelectorAll('[data-opens]')).find(function (n) { return n.dataset.opens.split(' ').includes(entry.id); }) || box;
        // twice: filling the parts around it moves it
        center(target);
        requestAnimationFrame(function () { center(target); });
        root.scrollIntoView({ block: 'nearest' });
        flash(target);
        root.focus({ preventScroll: true });
      },
      /** Draws the marks again after a kind has changed. */
      refresh: function () {
        boxes.forEach(function (box, index) {
          if (box.firstChild) {
            box.replaceChildren();
            fill(index);
          }
        });
      },
      /** Where the user has selected words: {start, end}, or null. */
      selected: function () {
        const selection = window.getSelection();
        const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
        if (!range || range.collapsed || !root.contains(range.startContainer) || !root.contains(range.endContainer)) {
          return null;
        }
        const places = [[range.startContainer, range.startOffset], [range.endContainer, range.endOffset]].map(function (end) {
          const box = boxes.find(function (b) { return b.contains(end[0]); });
          const before = document.createRange();
          before.setStart(box || root, 0);
          before.setEnd(end[0], end[1]);
          return (box ? parts[boxes.indexOf(box)].start : 0) + before.toString().length;
        });
        return { start: places[0], end: places[1] };
      },
      destroy: function () { watcher.disconnect(); },
    };
  };
});
