package dev.postlude.scoop;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A feed of stories that differ from each other.
final class SampleFeed {

    private static final List<String> WHO = List.of(
            "The city council",
            "A bakery in Ghent",
            "The river authority",
            "The national library",
            "The ferry line",
            "A retired teacher",
            "The football club",
            "An archive in Porto");

    private static final List<String> DID = List.of(
            "opened a night market",
            "found 312 lost letters",
            "cut its fares by 15 percent",
            "planted 4,000 oaks",
            "closed its oldest bridge",
            "won a dispute of twelve years",
            "restored a clock of 1923");

    private SampleFeed() {}

    static String rss(String title, int stories) {
        return rss(title, IntStream.range(0, stories).mapToObj(SampleFeed::item).collect(Collectors.joining("\n")));
    }

    static String rss(String title, String items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel>
                  <title>%s</title><link>http://127.0.0.1/</link><description>News from a small town.</description>
                  %s
                </channel></rss>""".formatted(title, items);
    }

    static String item(int number) {
        return item(Integer.toString(number), title(number), article(number), number);
    }

    static String item(String guid, String title, String article, int number) {
        var published =
                ZonedDateTime.of(2026, 11, 1, 8, 0, 0, 0, ZoneOffset.UTC).minusMinutes(37L * number);
        return """
                <item><guid isPermaLink="false">%s</guid><title>%s</title>
                  <link>http://127.0.0.1:1/stories/%s</link>
                  <pubDate>%s</pubDate><description>&lt;p&gt;%s&lt;/p&gt;</description></item>""".formatted(guid, title, guid, DateTimeFormatter.RFC_1123_DATE_TIME.format(published), article);
    }

    static String title(int number) {
        return WHO.get(number % WHO.size()) + " " + DID.get(number % DID.size()) + " (" + number + ")";
    }

    static String article(int number) {
        var who = WHO.get(number % WHO.size());
        return """
                %s %s on Tuesday, after a vote of %d to 41. The work cost %d million euros and took %d years to finish. \
                Nobody had expected the plan to survive, because the same proposal failed in %d. Maria Jansen, who led \
                the campaign, said that %d people had signed the petition. Critics warn that the harbour wall could be \
                damaged when the spring tides arrive. A survey found that %d percent of residents support the idea.""".formatted(
                        who,
                        DID.get(number % DID.size()),
                        number + 42,
                        number % 90 + 3,
                        number % 7 + 2,
                        1950 + number,
                        number * 13 + 120,
                        number % 60 + 30);
    }
}
