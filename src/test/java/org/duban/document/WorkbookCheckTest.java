package org.duban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.duban.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookCheckTest {
  @TempDir Path folder;

  private String refusal(Path file) {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> {
              try (LedgerFile ledger = LedgerFile.open(file)) {
                ledger.read(
                    ledger.layout(LedgerWish.NONE),
                    new DeadlineReader(null, LocalDate.EPOCH),
                    e -> {});
              }
            });
    return refusal.key().replace("duban.document.refusal.", "");
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("f-" + System.nanoTime()), bytes);
  }

  private Path zip(String name, byte[] block, int times) throws IOException {
    Path file = folder.resolve("z-" + System.nanoTime());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(name));
      for (int i = 0; i < times; i++) {
        zip.write(block);
      }
      zip.closeEntry();
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='A' sheetId='1' r:id='r1'/></sheets></workbook>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>");
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Test
  void asksForXlsxWhereAnOldXlsComes() throws IOException {
    Path file = folder.resolve("old.xls");
    try (HSSFWorkbook old = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      old.createSheet("台账").createRow(0).createCell(0).setCellValue("问题");
      old.write(out);
    }

    assertThat(refusal(file)).isEqualTo("oldXls");
  }

  @Test
  void asksForTheFileWithoutPassword() throws Exception {
    Path file = folder.resolve("locked.xlsx");
    try (POIFSFileSystem system = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream locked = encryptor.getDataStream(system)) {
        locked.write(Files.readAllBytes(Book.sheet("台账").row("问题").save(folder)));
      }
      system.writeFilesystem(out);
    }

    assertThat(refusal(file)).isEqualTo("locked");
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    assertThat(refusal(file(new byte[0]))).isEqualTo("empty");
    assertThat(refusal(file("<html>问题</html>".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("notXlsx");
    assertThat(refusal(file("PK\u0003\u0004 no zip".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("broken");
  }

  @Test
  void refusesACutOffFile() throws IOException {
    byte[] whole = Files.readAllBytes(Book.sheet("台账").row("问题").save(folder));

    assertThat(refusal(file(Arrays.copyOf(whole, whole.length - 200)))).isEqualTo("broken");
  }

  @Test
  void stopsUnpackingAZipBomb() throws IOException {
    assertThat(refusal(zip("xl/media/image1.bin", new byte[1 << 20], 300))).isEqualTo("bomb");
    byte[] strings = "<si><t>长</t></si>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    byte[] head = "<sst>".getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[head.length + strings.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(strings, 0, all, head.length, strings.length);
    assertThat(refusal(zip("xl/sharedStrings.xml", all, 1))).isEqualTo("broken");
  }

  @Test
  void readsNoForeignFileThroughAnEntity() throws IOException {
    String evil =
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><worksheet><sheetData>&e;</sheetData></worksheet>";

    assertThat(refusal(zip("xl/worksheets/sheet1.xml", evil.getBytes(StandardCharsets.UTF_8), 1)))
        .isEqualTo("broken");
  }

  /** A sound workbook with something changed in all of its parts. */
  private Path changed(String[][] rows, UnaryOperator<String> change) throws IOException {
    Path file = folder.resolve("c-" + System.nanoTime());
    try (ZipInputStream from =
            new ZipInputStream(new ByteArrayInputStream(PlainWorkbook.of(rows)));
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
        put(to, entry.getName(), change.apply(text));
      }
    }
    return file;
  }

  private static String[][] cell(String text) {
    return new String[][] {{text}};
  }

  @Test
  void stopsWithinACellThatNoProgramCouldHaveWritten() throws IOException {
    String text = "长".repeat(20_000);
    String strings = "<sst><si><r><t>" + text + "</t></r><r><t>" + text + "</t></r></si></sst>";

    assertThat(refusal(changed(cell("长".repeat(32_768)), all -> all))).isEqualTo("cellTooLong");
    assertThat(refusal(changed(cell("长".repeat(32_767)), all -> all))).isEqualTo("noHeader");
    assertThat(refusal(zip("xl/sharedStrings.xml", strings.getBytes(StandardCharsets.UTF_8), 1)))
        .isEqualTo("stringTooLong");
  }

  @Test
  void asksForTheUsualKindOfXlsxWhereAStrictOneComes() throws IOException {
    Path file =
        changed(
            cell("问题"),
            all ->
                all.replace(
                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "http://purl.oclc.org/ooxml/spreadsheetml/main"));

    assertThat(refusal(file)).isEqualTo("strict");
  }

  @Test
  void textsThatAreMissingAreNoBlanks() throws IOException {
    Path file =
        changed(
            cell("问题"), all -> all.replace("t='inlineStr'><is><t>问题</t></is>", "t='s'><v>0</v>"));

    assertThat(refusal(file)).isEqualTo("broken");
  }

  @Test
  void rowsWithoutNumbersAreCountedFromOne() throws IOException {
    Path file =
        changed(
            new String[][] {{"序号", "具体问题", "整改措施"}, {"1", "会议偏多", "合并会议"}},
            all -> all.replaceAll("<row r='\\d'", "<row").replaceAll("<c r='[A-Z]\\d'", "<c"));

    try (LedgerFile ledger = LedgerFile.open(file)) {
      List<LedgerEntry> entries = new ArrayList<>();
      ledger.read(
          ledger.layout(LedgerWish.NONE), new DeadlineReader(null, LocalDate.EPOCH), entries::add);

      assertThat(entries).extracting(LedgerEntry::firstRow).containsExactly(2);
    }
  }

  @Test
  void refusesALedgerBeyondTheLimitOfRows() {
    Book book = Book.sheet("台账").row("序号", "存在的问题", "整改措施");
    for (int i = 1; i <= LedgerRows.MAX_ROWS + 1; i++) {
      book.row(i, "问题" + i, "措施");
    }

    assertThat(refusal(book.save(folder))).isEqualTo("tooManyRows");
  }
}
