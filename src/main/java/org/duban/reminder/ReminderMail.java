package org.duban.reminder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.duban.calendar.CalendarService;
import org.duban.calendar.DayCount;
import org.duban.confluence.Rendering;
import org.duban.confluence.WikiAddress;
import org.duban.confluence.Words;
import org.springframework.stereotype.Component;

/** Puts a letter into words: the receiver's language, numbers, dates and links, nothing else. */
@Component
class ReminderMail {
  private final Rendering rendering;
  private final Words words;
  private final WikiAddress wiki;

  ReminderMail(Rendering rendering, Words words, WikiAddress wiki) {
    this.rendering = rendering;
    this.words = words;
    this.wiki = wiki;
  }

  /**
   * @param digest SHA-256 of the body
   */
  record Written(String subject, String html, String digest) {}

  Written write(Letter letter, LocalDate today) {
    Words in = words.of(letter.person());
    List<MailPartView> parts = new ArrayList<>();
    int all = 0;
    for (Letter.Part part : Letter.Part.values()) {
      if (letter.count(part) > 0) {
        all += letter.count(part);
        parts.add(part(letter, part, today, in));
      }
    }
    String subject = in.text("duban.reminder.subject", all);
    List<String> last = new ArrayList<>();
    CalendarService.notices(letter.unknown())
        .forEach(notice -> last.add(in.text("duban.reminder.notice", in.text(notice))));
    last.add(in.text("duban.reminder.footer"));
    String html =
        rendering.render("reminder/mail.vm", new MailView(subject, parts, String.join(" ", last)));
    return new Written(subject, html, digest(html));
  }

  private MailPartView part(Letter letter, Letter.Part part, LocalDate today, Words in) {
    List<MailLineView> lines =
        letter.lines(part).stream().map(line -> line(line, today, in)).toList();
    int more = letter.count(part) - lines.size();
    return new MailPartView(
        in.text("duban.reminder.part." + part, letter.count(part)),
        lines,
        more == 0 ? null : in.text("duban.reminder.more", more));
  }

  private MailLineView line(Letter.Line line, LocalDate today, Words in) {
    int left = line.left().days();
    DayCount by = line.left().by();
    String when =
        line.dueOn().equals(today)
            ? in.text("duban.reminder.today")
            : line.dueOn().isAfter(today)
                ? in.text("duban.reminder.left." + by, left)
                : in.text("duban.reminder.overdue." + by, -left);
    String note = null;
    if (line.why() != null) {
      String why = in.text(line.why());
      note = line.who().isEmpty() ? why : in.text("duban.reminder.untold", line.who(), why);
    }
    return new MailLineView(
        in.text(line.name()), wiki.url(line.path()), line.dueOn().toString(), when, note);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
