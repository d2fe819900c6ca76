package org.duban.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.rectification.TermType;
import org.duban.shared.Term;

/**
 * Reads deadlines as ledgers have them: 「立行立改，长期坚持」, 「2025年底前，并长期坚持」, 「6月30日前」, 「收到反馈后2个月内」. A date
 * that the text does not spell out is said to be derived; what has two readings, or none, is not
 * taken at all. For one file; not for several threads.
 */
public final class DeadlineReader {
  private static final Pattern DONE =
      Pattern.compile("(已经?(全部)?(按期|如期)?(整改)?(完成|办结|销号|到位)(整改)?)|已整改(到位|完毕)?|完成整改|整改(完成|完毕)");
  private static final Pattern DONE_ON = Pattern.compile("已(经|于|在)?.{2,16}(完成|办结|整改|销号)");
  private static final Pattern IMMEDIATE =
      Pattern.compile("立行立改|立查立改|即知即改|即行即改|边查边改|立知立改|立即整改|即时整改|立即改");
  private static final Pattern LONG_TERM =
      Pattern.compile("(需|要)?长期(坚持|整改|保持|推进|落实|执行|抓好)?|常态化?(坚持|推进|开展|长效|落实|整改)?|长效坚持");
  private static final Pattern CONTINUOUS =
      Pattern.compile("持续(推进|整改|坚持|加强|落实|改进|用力|深化|开展|抓好|巩固|进行)?|不断(推进|深化)");
  private static final Pattern PHASED =
      Pattern.compile("分阶段(整改|推进|实施|完成)?|第[一二三四五六\\d]{1,2}(阶段|步)|分步(实施|推进|整改)|分期(整改|实施)?");
  private static final Pattern LIMITED = Pattern.compile("限期(整改|完成|内)?");
  private static final Pattern FILLER =
      Pattern.compile(
          "整改时限|完成时限|推算|应于|截止(日期|时间)?|预计|计划|力争|争取|确保|最迟|不晚于|不迟于|同时|然后|之前|以前|(整改)?完成|整改|到位"
              + "|落实|任务|期间|之内|以内|[并且和及再后前内止底末于在为限至到]|[\\s,、;:。.()\\[\\]!\"'·—~-]");

  private static final int MAX_KNOWN = 500;

  private final LocalDate receivedOn;
  private final LocalDate today;
  private final Map<String, Deadline> known = new HashMap<>();

  /**
   * @param receivedOn the day the findings were received, from which terms run; may be null
   */
  public DeadlineReader(LocalDate receivedOn, LocalDate today) {
    this.receivedOn = receivedOn;
    this.today = today;
  }

  /** A ledger repeats its deadlines. */
  public Deadline read(String text) {
    if (known.size() > MAX_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(text == null ? "" : text, this::readAnew);
  }

  private Deadline readAnew(String text) {
    if (text.isBlank() || text.strip().matches("[/\\\\—–-]{1,4}|无|／")) {
      return Deadline.NONE;
    }
    String plain =
        ChineseNumbers.plain(text)
            .replaceAll("[(（]?(时限|日期)?(未定|待定)(时限)?[)）]?", "")
            .replaceAll("(?<=\\d)\\s+(?=[年月日号])|(?<=[年月])\\s+(?=\\d)", "")
            .strip();
    if (plain.isEmpty() || plain.equals("限期整改") && !plain.equals(text.strip())) {
      return Deadline.NONE;
    }
    if (DONE_ON.matcher(plain).find() || DONE.matcher(plain).lookingAt()) {
      String rest = DONE.matcher(plain).replaceAll(" ").strip();
      return new Deadline(
          null, null, false, true, List.of(), FILLER.matcher(rest).replaceAll(""), null);
    }
    Rest rest = new Rest(plain);
    boolean immediate = rest.take(IMMEDIATE);
    boolean phased = rest.take(PHASED);
    boolean longTerm = rest.take(LONG_TERM);
    boolean continuous = rest.take(CONTINUOUS);
    boolean limited = rest.take(LIMITED);
    DateWords dates = new DateWords(receivedOn, today);
    rest.text = dates.take(rest.text.strip().replaceAll("^[,，;；]+", ""));
    String unplaced = FILLER.matcher(rest.text).replaceAll("").strip();
    LocalDate due = dates.due(phased);
    if (dates.fault() != null) {
      return new Deadline(null, null, false, false, List.of(), "", dates.fault());
    }
    if (immediate && phased) {
      return Deadline.unread("twoKinds", text.strip());
    }
    boolean anything = due != null || immediate || phased || longTerm || continuous;
    if (!anything) {
      return Deadline.unread(limited ? "noDate" : "unreadable", text.strip());
    }
    boolean when = dates.isYearAlone() && !unplaced.isEmpty();
    if (when || unplaced.matches(".*(\\d|未|不|无|非|暂|除|或).*")) {
      return Deadline.unread("partly", text.strip(), unplaced);
    }
    TermType kind =
        immediate
            ? TermType.IMMEDIATE
            : phased
                ? TermType.PHASED
                : continuous || due == null ? TermType.CONTINUOUS : TermType.DATED;
    List<Term> derived = new ArrayList<>(dates.derived());
    boolean keptUp = longTerm || continuous && kind != TermType.CONTINUOUS;
    return new Deadline(kind, due, keptUp, false, derived, unplaced, null);
  }

  /** The text with what was understood struck out, so that what remains can be shown. */
  private static final class Rest {
    private String text;

    Rest(String text) {
      this.text = text;
    }

    boolean take(Pattern words) {
      Matcher found = words.matcher(text);
      boolean any = found.find();
      text = any ? found.reset().replaceAll(",") : text;
      return any;
    }
  }
}
