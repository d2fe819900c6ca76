package host.demo;

import host.content.Access;
import host.content.Pages;
import host.content.Permissions;
import host.content.Spaces;
import host.content.StoredPage;
import host.content.Subject;
import host.people.People;
import host.people.Person;
import java.util.List;
import java.util.Locale;

/** The people and pages of the invented 市XX局. Every password is the user name. */
public final class DemoSite {
  public static final String SPACE = "DB";
  private static final String REPORTS = "监督工作汇报";
  private static final String CHECKLIST =
      "<ac:structured-macro ac:name=\"duban-checklist\" ac:schema-version=\"1\"/>";

  /** User name, full name, language, and groups separated by spaces. */
  private static final List<String[]> PEOPLE =
      List.of(
          new String[] {"admin", "系统管理员", "zh-CN", People.ADMINISTRATORS},
          new String[] {"shuji", "周书记", "zh-CN", "duban-chief"},
          new String[] {"fenguan", "李分管", "zh-CN", "duban-leader"},
          new String[] {"bangong", "王办公", "zh-CN", "duban-office"},
          new String[] {"bangong2", "赵督办", "zh-CN", "duban-office"},
          new String[] {"kezhang", "陈科长", "zh-CN", "duban-head"},
          new String[] {"chengban", "刘承办", "zh-CN", "duban-owner"},
          new String[] {"jiwei", "孙纪委", "zh-CN", "duban-disc"},
          new String[] {"renshi", "吴人事", "zh-CN", "duban-hr"},
          new String[] {"paizhu", "郑派驻", "zh-CN", "duban-resid"},
          new String[] {"dangwu", "冯党务", "zh-CN", "duban-party"},
          new String[] {"ganbu", "张三", "zh-CN", "duban-staff"},
          new String[] {"english", "Anna English", "en", "duban-office"},
          new String[] {"outsider", "外单位来访", "zh-CN", ""});

  private static final List<String> STAFF_GROUPS =
      List.of(
          "duban-chief",
          "duban-leader",
          "duban-office",
          "duban-head",
          "duban-owner",
          "duban-disc",
          "duban-hr",
          "duban-resid",
          "duban-party",
          "duban-staff");

  private final People people;
  private final Spaces spaces;
  private final Pages pages;
  private final Permissions permissions;

  public DemoSite(People people, Spaces spaces, Pages pages, Permissions permissions) {
    this.people = people;
    this.spaces = spaces;
    this.pages = pages;
    this.permissions = permissions;
  }

  /** True once the demo stands; a second start then leaves everything as it is. */
  public boolean exists() {
    return spaces.find(SPACE).isPresent();
  }

  /**
   * @return the page that is to show the ledger
   */
  public StoredPage fill() {
    for (String[] one : PEOPLE) {
      Person person =
          people.create(
              one[0], one[1], one[0] + "@example.org", Locale.forLanguageTag(one[2]), one[0]);
      for (String group : one[3].isEmpty() ? new String[0] : one[3].split(" ")) {
        people.addToGroup(person, group);
      }
    }
    spaces.create(SPACE, "市XX局督办空间");
    for (String group : STAFF_GROUPS) {
      permissions.grant(SPACE, Access.VIEW, Subject.group(group));
    }
    permissions.grant(SPACE, Access.EDIT, Subject.group("duban-office"));
    return pages();
  }

  /** The page that shows the figures of a plan and what awaits its reader. */
  public StoredPage board(int plan) {
    String macro =
        "<ac:structured-macro ac:name=\"%s\" ac:schema-version=\"1\">%s</ac:structured-macro>";
    String parameter = "<ac:parameter ac:name=\"plan\">" + plan + "</ac:parameter>";
    return pages.create(
        SPACE,
        pages.byTitle(SPACE, "整改台账").orElseThrow().id(),
        "整改工作看板",
        macro.formatted("duban-my-matters", "") + macro.formatted("duban-summary", parameter),
        people.byName("bangong").orElseThrow().id());
  }

  /** The page of a plan that is done with. */
  public StoredPage filed(String title) {
    return pages.create(
        SPACE,
        pages.byTitle(SPACE, "整改台账").orElseThrow().id(),
        title,
        CHECKLIST,
        people.byName("bangong").orElseThrow().id());
  }

  /** The page of settings, with the macro that shows each what is theirs. */
  public void settings() {
    pages.create(
        SPACE,
        spaces.find(SPACE).orElseThrow().homeId(),
        "督办设置",
        "<p>亮灯、时限、销号流程、提醒、工作日历、单位与人员、角色，都在这里设置。</p>"
            + "<ac:structured-macro ac:name=\"duban-admin\" ac:schema-version=\"1\"/>",
        people.byName("bangong").orElseThrow().id());
  }

  /** The page below which reports stand. */
  public long reports() {
    return pages.byTitle(SPACE, REPORTS).orElseThrow().id();
  }

  private StoredPage pages() {
    String office = people.byName("bangong").orElseThrow().id();
    StoredPage home =
        pages.create(
            SPACE,
            null,
            "市XX局督办空间",
            "<p>整改台账、监督报告都在这里。点击右上角的“创建”，选择“监督工作情况汇报”，即可新建一份汇报。</p>"
                + "<p><strong>这是演示数据，单位和人员均为虚构。</strong></p>",
            office);
    spaces.setHome(SPACE, home.id());
    StoredPage ledgers = pages.create(SPACE, home.id(), "整改台账", "<p>各批次整改台账。</p>", office);
    pages.create(SPACE, home.id(), REPORTS, "<p>历次汇报。</p>", office);
    return pages.create(
        SPACE, ledgers.id(), "巡察反馈问题整改台账", "<p>本页的清单由各科室就地填报，完成率随时可见。</p>" + CHECKLIST, office);
  }
}
