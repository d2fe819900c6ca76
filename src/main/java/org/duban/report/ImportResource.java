package org.duban.report;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.duban.confluence.Words;
import org.duban.report.reading.ReportReader;
import org.duban.shared.Refusal;

/** Shows what a pasted or uploaded report holds; keeps nothing of it. */
@Path("report/import")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final Set<String> FILES =
      Set.of(
          MediaType.APPLICATION_OCTET_STREAM,
          MediaType.TEXT_PLAIN,
          DOCX,
          "application/msword",
          "application/vnd.ms-word.document.macroenabled.12");

  private final Words words;

  @Inject
  public ImportResource(Words words) {
    this.words = words;
  }

  /** {@code {"text": ...}}. */
  public record Pasted(String text) {}

  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @LimitedBody
  public ImportJson previewText(Pasted pasted) {
    if (pasted == null || pasted.text() == null) {
      throw Refusal.invalid("duban.report.refusal.noText");
    }
    return ImportJson.of(ReportReader.read(pasted.text()), words);
  }

  /**
   * The file's name, URI-encoded, stands in the header; its kind is told by its content. Any type
   * comes here, so that a wrong one is refused in the house's own words.
   */
  @POST
  @Path("preview")
  @Consumes(MediaType.WILDCARD)
  public ImportJson previewFile(
      @HeaderParam("X-File-Name") String fileName,
      @HeaderParam("Content-Type") String type,
      InputStream body)
      throws IOException {
    String plain = type == null ? "" : type.replaceFirst("\\s*;.*", "").toLowerCase(Locale.ROOT);
    if (!FILES.contains(plain)) {
      throw Refusal.invalid("duban.report.refusal.wrongType", plain);
    }
    UploadedText file = UploadedText.read(body, decoded(fileName));
    return ImportJson.of(ReportReader.read(file.text()), file, words);
  }

  private static String decoded(String fileName) {
    if (fileName == null) {
      return "";
    }
    try {
      return URLDecoder.decode(fileName.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return fileName;
    }
  }
}
