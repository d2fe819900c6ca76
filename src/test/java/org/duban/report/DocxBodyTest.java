package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.duban.report.reading.ImportPreview.Notice;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocument1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class DocxBodyTest {
  private static final String NAMES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:s=\"urn:shape\"";

  @Test
  void readsContentControlsAndNestedTables() throws Exception {
    assertThat(
            lines(
                control(
                    p("控件里的话")
                        + row(
                            control(cell(p("控件格"))),
                            cell(p("外") + row(cell(p("里一")), cell(p("里二"))))))))
        .containsExactly("控件里的话", "控件格\t外 里一 里二");
  }

  @Test
  void readsATextBoxOnceBehindItsParagraph() throws Exception {
    String box = "<w:txbxContent>" + p("框里的话") + "</w:txbxContent>";
    String drawn =
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"s\"><w:drawing><s:shape>%s</s:shape></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>%s</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>%s</w:p>"
            .formatted(box, box, run("前后的话"));

    assertThat(lines(drawn)).containsExactly("前后的话", "框里的话");
  }

  @Test
  void readsMovedWordsWhereTheyAreNowAndDeletedOnesNowhere() throws Exception {
    String moved =
        "<w:p><w:moveFrom w:id=\"1\">%s</w:moveFrom></w:p><w:p><w:moveTo w:id=\"2\">%s</w:moveTo><w:del w:id=\"3\"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>"
            .formatted(run("移动的话"), run("移动的话"));

    assertThat(lines(moved)).containsExactly("移动的话");
  }

  @Test
  void joinsParagraphsWhoseMarkWasDeleted() throws Exception {
    String cut = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>%s</w:p>%s";

    assertThat(lines(cut.formatted(run("存在的"), p("问题")))).containsExactly("存在的问题");
  }

  @Test
  void keepsTheParagraphsOfACellApartAndCellsBelowTheirColumn() throws Exception {
    String wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + p("合并") + "</w:tc>";

    assertThat(
            lines(
                row(wide, cell(p("三"))) + row(cell(p("一") + p("一之二")), cell(p("二")), cell(p("三")))))
        .containsExactly("合并\t\t三", "一 一之二\t二\t三");
  }

  @Test
  void startsAListAnewWhereItSaysSoAndNumbersCells() throws Exception {
    String rows =
        row(cell(numbered(1, "")), cell(p("甲"))) + row(cell(numbered(1, "")), cell(p("乙")));

    assertThat(lines(rows + numbered(1, "三") + numbered(2, "又一") + numbered(2, "又二")))
        .containsExactly("1.\t甲", "2.\t乙", "3.三", "1.又一", "2.又二");
  }

  @Test
  void putsNotesAtTheEndAndSaysWhatItLeftOut() throws Exception {
    try (XWPFDocument document = new XWPFDocument()) {
      var paragraph = document.createParagraph();
      paragraph.createRun().setText("检查");
      var note = document.createFootnote();
      note.createParagraph().createRun().setText("截至六月底");
      paragraph.addFootnoteReference(note);
      paragraph.createRun().setText("三次");
      paragraph.createRun().getCTR().addNewCommentReference().setId(BigInteger.ONE);

      UploadedText read = UploadedText.read(bytes(document), "a.docx");

      assertThat(read.text()).isEqualTo("检查三次\n注1：截至六月底\n");
      assertThat(read.notices())
          .extracting(Notice::code)
          .containsExactly("DOCX_NOTES", "DOCX_LEFT_OUT");
      assertThat(read.notices().get(1).arguments()).containsExactly("0", "0", "1");
    }
  }

  @Test
  void doesNotFollowANoteThatRefersToItself() throws Exception {
    try (XWPFDocument document = new XWPFDocument()) {
      var paragraph = document.createParagraph();
      var note = document.createFootnote();
      note.createParagraph().createRun().setText("见注");
      note.getParagraphs()
          .get(0)
          .createRun()
          .getCTR()
          .addNewFootnoteReference()
          .setId(note.getId());
      paragraph.createRun().setText("检查");
      paragraph.addFootnoteReference(note);

      assertThat(UploadedText.read(bytes(document), "a.docx").text()).isEqualTo("检查\n注1：见注\n");
    }
  }

  private static java.util.List<String> lines(String body) throws IOException, XmlException {
    try (XWPFDocument document = new XWPFDocument()) {
      CTAbstractNum list = CTAbstractNum.Factory.newInstance();
      list.setAbstractNumId(BigInteger.ONE);
      CTLvl level = list.addNewLvl();
      level.setIlvl(BigInteger.ZERO);
      level.addNewStart().setVal(BigInteger.ONE);
      level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
      level.addNewLvlText().setVal("%1.");
      var numbering = document.createNumbering();
      BigInteger kind = numbering.addAbstractNum(new XWPFAbstractNum(list));
      numbering.addNum(kind);
      CTNum again = numbering.getNum(numbering.addNum(kind)).getCTNum();
      var override = again.addNewLvlOverride();
      override.setIlvl(BigInteger.ZERO);
      override.addNewStartOverride().setVal(BigInteger.ONE);
      CTDocument1 parsed =
          DocumentDocument.Factory.parse(
                  "<w:document " + NAMES + "><w:body>" + body + "</w:body></w:document>")
              .getDocument();
      document.getDocument().setBody(parsed.getBody());
      return UploadedText.read(bytes(document), "a.docx")
          .text()
          .lines()
          .filter(l -> !l.isEmpty())
          .toList();
    }
  }

  private static byte[] bytes(XWPFDocument document) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    document.write(file);
    return file.toByteArray();
  }

  private static String run(String words) {
    return "<w:r><w:t>" + words + "</w:t></w:r>";
  }

  private static String p(String words) {
    return "<w:p>" + run(words) + "</w:p>";
  }

  private static String numbered(int list, String words) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
        .formatted(list, run(words));
  }

  private static String control(String content) {
    return "<w:sdt><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
  }

  private static String cell(String content) {
    return "<w:tc>" + content + "</w:tc>";
  }

  private static String row(String... cells) {
    return "<w:tbl><w:tr>" + String.join("", cells) + "</w:tr></w:tbl>";
  }
}
