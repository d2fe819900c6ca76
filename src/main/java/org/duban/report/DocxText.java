package org.duban.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.duban.report.reading.ReportReader;
import org.duban.shared.Refusal;

/**
 * The text of a .docx, one line a paragraph or table row, with the numbers that Word only draws (一、
 * （一） 1.) written out. Pictures, macros, comments and headers are left behind.
 */
final class DocxText {
  private DocxText() {}

  static String read(byte[] file) {
    DocxGuard.check(file);
    ZipSecureFile.setMinInflateRatio(0.001);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      return text(document);
    } catch (IOException e) {
      throw Refusal.invalid("duban.report.refusal.brokenDocx");
    } catch (Refusal e) {
      throw e;
    } catch (RuntimeException e) {
      // the library answers a damaged part with whatever it stumbles over, not with one type
      throw Refusal.invalid("duban.report.refusal.brokenDocx");
    }
  }

  private static String text(XWPFDocument document) {
    StringBuilder text = new StringBuilder();
    DocxNumbers numbers = new DocxNumbers(document);
    for (IBodyElement element : document.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        String words = paragraph.getText();
        text.append(words.isBlank() ? "" : numbers.of(paragraph)).append(words).append('\n');
      } else if (element instanceof XWPFTable table) {
        rows(table, text);
      } else if (element instanceof XWPFSDT control) {
        text.append(control.getContent().getText()).append('\n');
      }
      if (text.length() > ReportReader.LONGEST) {
        throw Refusal.invalid(
            "duban.report.refusal.textTooLong", text.length(), ReportReader.LONGEST);
      }
    }
    return text.toString();
  }

  private static void rows(XWPFTable table, StringBuilder text) {
    for (XWPFTableRow row : table.getRows()) {
      String between = "";
      for (XWPFTableCell cell : row.getTableCells()) {
        text.append(between).append(cell.getText().replace('\n', ' ').strip());
        between = "\t";
      }
      text.append('\n');
    }
  }
}
