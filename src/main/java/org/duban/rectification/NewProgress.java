package org.duban.rectification;

import java.util.List;
import org.duban.shared.Checked;
import org.duban.shared.Term;

/**
 * A progress entry as it is handed in, checked.
 *
 * @param stage may be null
 * @param figures at most {@link ProgressFigure#MAX}
 */
record NewProgress(String text, String stage, List<ProgressFigure> figures) {
  static NewProgress checked(String text, String stage, List<ProgressFigure.Given> figures) {
    Term field = ItemField.label("progress");
    return new NewProgress(
        Checked.required(field, Checked.text(field, text)),
        Checked.line(ItemField.label("stage"), stage, Checked.LINE),
        ProgressFigure.checked(figures));
  }
}
