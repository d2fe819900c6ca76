package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.duban.report.reading.ImportPreview.Item;
import org.duban.report.reading.ImportPreview.ItemKind;
import org.duban.report.reading.ReportReader;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class DocxTextTest {
  private static final String BODY =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>%s</w:body></w:document>";

  @Test
  void writesAutomaticNumbersOutAndTablesAsRows() throws IOException {
    String text = UploadedText.read(numbered(), "汇报.docx").text();

    assertThat(text.lines())
        .containsExactly(
            "关于某项工作情况的报告",
            "一、存在的问题",
            "（一）台账不清",
            "1.漏登",
            "2.错登",
            "（二）责任不实",
            "二、整改措施",
            "（一）补登台账",
            "问题\t措施",
            "甲\t乙");
    assertThat(ReportReader.read(text).items())
        .filteredOn(item -> item.kind() == ItemKind.PROBLEM)
        .extracting(Item::title)
        .containsExactly("漏登", "错登", "责任不实", "甲");
  }

  @Test
  void refusesADocumentTypeDeclarationBeforeAnythingParsesIt() throws IOException {
    String evil =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///nowhere\">]>"
            + BODY.formatted("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>");

    assertRefused(with("word/document.xml", evil.getBytes(StandardCharsets.UTF_8)), "docxEntities");
    assertRefused(with("word/document.xml", evil.getBytes(StandardCharsets.UTF_16)), "brokenDocx");
    assertRefused(with("word/styles.xml", evil.getBytes(StandardCharsets.UTF_8)), "docxEntities");
  }

  @Test
  void refusesAZipBomb() throws IOException {
    assertRefused(with("word/media/a.bin", new byte[DocxGuard.MOST_INFLATED + 1]), "docxTooLarge");
    byte[] blanks = new byte[DocxGuard.LARGEST_XML + 1];
    java.util.Arrays.fill(blanks, (byte) ' ');
    assertRefused(with("word/document.xml", blanks), "docxTooLarge");
  }

  @Test
  void refusesMoreElementsThanMemoryCouldHold() throws IOException {
    String many = BODY.formatted("<w:p/>".repeat(DocxGuard.MOST_TAGS));

    assertRefused(
        with("word/document.xml", many.getBytes(StandardCharsets.UTF_8)), "docxTooManyTags");
  }

  @Test
  void refusesADocumentWithoutWords() throws IOException {
    assertRefused(
        with("word/document.xml", BODY.formatted("<w:p/>").getBytes(StandardCharsets.UTF_8)),
        "noText");
  }

  @Test
  void refusesTooManyParts() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (int i = 0; i <= DocxGuard.MOST_PARTS; i++) {
        zip.putNextEntry(new ZipEntry("part" + i));
      }
    }
    assertRefused(file.toByteArray(), "docxTooLarge");
  }

  @Test
  void refusesBottomlessNestingEvenBehindSlashesInAttributes() throws IOException {
    String nested = "<w:tbl a=\"/>\"><w:tr><w:tc>".repeat(5_000);

    assertRefused(
        with("word/document.xml", BODY.formatted(nested).getBytes(StandardCharsets.UTF_8)),
        "docxTooDeep");
  }

  @Test
  void refusesOtherArchivesAndCutOffFiles() throws IOException {
    byte[] whole = numbered();

    assertRefused(java.util.Arrays.copyOf(whole, whole.length / 3), "brokenDocx", "notDocx");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
    }
    assertRefused(file.toByteArray(), "notDocx");
    assertRefused(
        with("word/document.xml", "<w:document".getBytes(StandardCharsets.UTF_8)), "brokenDocx");
  }

  @Test
  void readsOrRefusesAnyDamagedFile() throws IOException {
    byte[] whole = numbered();
    Random random = new Random(31);
    for (int round = 0; round < 150; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 8; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(UploadedText.read(damaged, "a.docx").text()).isNotNull();
      } catch (Refusal refusal) {
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
      }
    }
  }

  private static byte[] numbered() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      CTAbstractNum list = CTAbstractNum.Factory.newInstance();
      list.setAbstractNumId(BigInteger.ONE);
      level(list, 0, STNumberFormat.CHINESE_COUNTING, "%1、");
      level(list, 1, STNumberFormat.CHINESE_COUNTING, "（%2）");
      level(list, 2, STNumberFormat.DECIMAL, "%3.");
      BigInteger id =
          document
              .createNumbering()
              .addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(list)));
      document.createParagraph().createRun().setText("关于某项工作情况的报告");
      String[][] lines = {
        {"0", "存在的问题"},
        {"1", "台账不清"},
        {"2", "漏登"},
        {"2", "错登"},
        {"1", "责任不实"},
        {"0", "整改措施"},
        {"1", "补登台账"}
      };
      for (String[] line : lines) {
        var paragraph = document.createParagraph();
        paragraph.setNumID(id);
        paragraph.setNumILvl(new BigInteger(line[0]));
        paragraph.createRun().setText(line[1]);
      }
      XWPFTable table = document.createTable(2, 2);
      String[] cells = {"问题", "措施", "甲", "乙"};
      for (int i = 0; i < 4; i++) {
        table.getRow(i / 2).getCell(i % 2).setText(cells[i]);
      }
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      document.write(file);
      return file.toByteArray();
    }
  }

  private static void level(
      CTAbstractNum list, int index, STNumberFormat.Enum format, String text) {
    CTLvl level = list.addNewLvl();
    level.setIlvl(BigInteger.valueOf(index));
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(format);
    level.addNewLvlText().setVal(text);
  }

  /** A sound file with one part put in place of its own. */
  private static byte[] with(String name, byte[] part) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(file);
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(numbered()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().equals(name)) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(out);
        }
      }
      out.putNextEntry(new ZipEntry(name));
      out.write(part);
    }
    return file.toByteArray();
  }

  private static void assertRefused(byte[] file, String... keys) {
    assertThatThrownBy(() -> UploadedText.read(file, "a.docx"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(keys)
                    .contains(refusal.key().substring("duban.report.refusal.".length())));
  }
}
