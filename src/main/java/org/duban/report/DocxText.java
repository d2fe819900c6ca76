package org.duban.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.duban.report.reading.ImportPreview.Notice;
import org.duban.shared.Refusal;

/**
 * The text of a .docx, one line a paragraph or table row, with the numbers that Word only draws (一、
 * （一） 1.) written out and the notes at its end. What is no text is left out and counted.
 */
final class DocxText {
  private static final int LONGEST_WAIT = 20;

  /** A document takes many times its size in memory while it is read: one at a time. */
  private static final Semaphore TURN = new Semaphore(1, true);

  private DocxText() {}

  static UploadedText read(byte[] file) {
    takeTurn();
    try {
      return text(new DocxBody(DocxGuard.check(file)));
    } finally {
      TURN.release();
    }
  }

  private static void takeTurn() {
    try {
      if (TURN.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw Refusal.invalid("duban.report.refusal.docxBusy");
  }

  private static UploadedText text(DocxBody body) {
    StringBuilder text = new StringBuilder();
    body.lines().forEach(line -> text.append(line).append('\n'));
    List<Notice> notices = new ArrayList<>();
    int number = 0;
    for (String note : body.notes()) {
      text.append("注").append(++number).append("：").append(note).append('\n');
    }
    if (number > 0) {
      notices.add(Notice.ofAll("DOCX_NOTES", number));
    }
    if (body.pictures + body.objects + body.comments > 0) {
      notices.add(Notice.ofAll("DOCX_LEFT_OUT", body.pictures, body.objects, body.comments));
    }
    return new UploadedText(text.toString(), notices);
  }
}
