package dev.postlude.resume.tailor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.postlude.resume.document.Ids;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.samples.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a model that wants to please might write, line by line, and what an honest one might.
class AttacksOnTruthTest {

    private static final Resume MIRA = Samples.resume("mira-okonjo-lindqvist");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            work[0].highlights[4] | Founded the on-call handbook and mentored two junior engineers
            work[0].highlights[4] | Led the on-call handbook and mentored two junior engineers
            work[0].highlights[4] | Wrote the on-call handbook and managed two junior engineers
            work[0].highlights[4] | Wrote the on-call handbook and supervised two junior engineers
            work[0].highlights[4] | Invented the on-call handbook and mentored two junior engineers
            work[0].highlights[4] | Wrote the award-winning on-call handbook and mentored two junior engineers
            work[1].highlights[3] | Led hiring and code reviews
            work[1].highlights[3] | Headed hiring and code reviews
            work[1].highlights[3] | Directed hiring and code reviews
            work[1].highlights[3] | Hired and reviewed code as CTO
            work[1].highlights[3] | Hiring and code reviews as cto
            work[1].highlights[2] | Owned and architected the legacy reporting database
            work[1].highlights[3] | Did the hiring and the code reviews
            """)
    void nobody_becomes_more_than_they_were(String path, String text) {
        assertThat(check(path, unescaped(text)).inventions()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            work[0].highlights[5] | Tuned the 20 slowest Postgres queries, lowering database load by a third
            work[0].highlights[5] | Tuned the 20 slowest Postgres queries, lowering database load by two-thirds
            work[0].highlights[5] | Tuned the 20 slowest Postgres queries, lowering database load by a quarter
            work[0].highlights[5] | Tuned the 20 slowest Postgres queries, lowering database load by ３９%
            work[0].highlights[5] | Tuned the 20 slowest Postgres queries, lowering database load by ٣٩ percent
            work[0].highlights[5] | Tuned the 20 slowest Postgres queries, lowering database load by ninety-nine percent
            work[0].highlights[5] | Tuned the 20 slowest Postgres queries, lowering database load tenfold
            work[0].highlights[5] | Tuned the 20 slowest Postgres queries, lowering database load 10x
            work[0].highlights[5] | Tuned the 20 slowest Postgres queries, lowering database load a hundredfold
            work[0].highlights[5] | Tuned the twenty-five slowest Postgres queries, lowering database load by 35%
            work[0].highlights[5] | Tuned the 20 slowest Postgres queries, lowering database load by 30–35%
            work[0].highlights[5] | Tuned the 20 slowest Postgres queries, lowering database load by over 35%
            work[0].highlights[5] | Tuned the 20 slowest Postgres queries, lowering database load by ⅓
            work[0].highlights[5] | Tuned the 20 slowest Postgres queries, lowering database load by 3 5 0%
            work[0].highlights[5] | Tuned the 35 slowest Postgres queries, lowering database load by 20%
            work[0].highlights[5] | Tuned the 20 slowest Postgres queries for $35 of savings
            work[0].highlights[1] | Led a team of twelve through the move from a monolith to four services on k8s
            work[0].highlights[1] | Led a team of XII through the move from a monolith to 12 services on k8s
            work[0].highlights[1] | Led four teams through the move from a monolith to 12 services on k8s
            work[0].highlights[0] | Rewrote the nightly settlement in Java 21, cutting the run from 40 hours to 6 minutes
            work[0].highlights[0] | Rewrote the nightly settlement in Java 21, cutting the run from 6 days to 40 seconds
            work[0].highlights[0] | Rewrote the nightly settlement in Java 21 within 40 days
            work[0].highlights[3] | Introduced contract tests between 14 services; broken releases fell from 9 to 3 a year
            work[0].highlights[3] | Introduced contract tests between 9 services; broken releases fell from 14 to 3 a month
            work[1].highlights[0] | Built the refund service in Java and Spring Boot, which handles 3 million refunds a day
            work[1].highlights[0] | Built the refund service in Java and Spring Boot, worth $3 million a year
            """)
    void no_number_counts_another_thing_or_comes_in_other_clothes(String path, String text) {
        assertThat(check(path, unescaped(text)).inventions()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            work[0].highlights[4] | Wrote the on-call handbook of Kastell Pay and mentored two junior engineers
            work[0].highlights[4] | Wrote the on-call handbook at Chalmers and mentored two junior engineers
            work[0].highlights[4] | Wrote the on-call handbook in Spring Boot and mentored two junior engineers
            work[1].highlights[2] | Maintained the legacy reporting database on Kafka
            work[0].highlights[4] | Wrote the on-call handbook as dіrector and mentored two junior engineers
            work[0].highlights[4] | Wrote the on-call handbook as di\u200Brector and mentored two junior engineers
            work[0].highlights[4] | Wrote the on-call handbook as di\u00ADrector and mentored two junior engineers
            work[0].highlights[4] | Wrote the on-call handbook as ｄｉｒｅｃｔｏｒ and mentored two junior engineers
            work[0].highlights[5] | Tuned the 20 slowest Postgres queries, lowering database load by 9\u200B5%
            work[0].highlights[4] | Wrote the on-call handbook and mentored two junior engineers (M.A.)
            work[0].highlights[4] | Wrote the on-call handbook and a thesis for a Ph. D.
            work[0].highlights[4] | Wrote the on-call handbook as a doctor and mentored two junior engineers
            work[0].highlights[4] | Wrote the on-call handbook since the nineties and mentored two junior engineers
            work[0].highlights[4] | Wrote the on-call handbook for a decade and mentored two junior engineers
            work[0].highlights[4] | Wrote the on-call handbook for years and mentored dozens of junior engineers
            basics.summary | Backend engineer with 14 years of Java and Postgres in freight and payments.
            basics.summary | Backend engineer with 900 engineers in her team. Nine years with Java and Postgres.
            basics.summary | Backend engineer who led nine teams with Java and Postgres in freight and payments.
            basics.summary | Senior Backend Engineer at Google scale. Nine years with Java and Postgres.
            """)
    void no_name_degree_or_date_wanders_or_hides(String path, String text) {
        assertThat(check(path, unescaped(text)).inventions()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            work[0].highlights[0] | Cut the nightly settlement from 6 hours to 40 minutes by rewriting it in Java 21
            work[0].highlights[0] | Rewrote nightly settlement in Java 21: 40 minutes instead of six hours
            work[0].highlights[0] | Rewrote the nightly settlement (Java 21), reducing its run time from 6 h to 40 min
            work[0].highlights[1] | Led four people in moving a monolith to 12 services on Kubernetes
            work[0].highlights[1] | Moved a monolith to twelve Kubernetes services, leading a team of 4
            work[0].highlights[2] | Moved invoice events to Kafka to decouple billing from the warehouse
            work[0].highlights[3] | Reduced broken releases from 14 to 3 a year with contract tests between nine services
            work[0].highlights[3] | Broken releases fell from 14 to 3 per year after contract tests between 9 services
            work[0].highlights[4] | Mentored two junior engineers and wrote the handbook for on-call duty
            work[0].highlights[5] | Lowered database load by 35 percent by tuning the twenty slowest PostgreSQL queries
            work[1].highlights[0] | Built a refund service with Java and Spring Boot that handles 3,000,000 refunds yearly
            work[1].highlights[1] | Saved the finance team five days per month by automating reconciliation
            work[1].highlights[2] | Maintained the legacy reporting database
            work[1].highlights[3] | Took part in code reviews and hiring
            basics.summary | Backend engineer with nine years of Java and Postgres in freight and payments.
            """)
    void the_truth_in_other_words_is_left_alone(String path, String text) {
        assertThat(check(path, text).inventions()).isEmpty();
    }

    private static String unescaped(String text) {
        return text.replace("\\u200B", "\u200B").replace("\\u00AD", "\u00AD");
    }

    private static Truth check(String path, String text) {
        var json = MIRA.json();
        json.putObject("meta").putObject("sources").putArray(path).add(path);
        if (path.endsWith("]")) {
            int bracket = path.lastIndexOf('[');
            ((ArrayNode) Ids.node(json, path.substring(0, bracket)))
                    .set(Integer.parseInt(path.substring(bracket + 1, path.length() - 1)), text);
        } else {
            json.withObject("/basics").put("summary", text);
        }
        return Truth.check(MIRA, Resume.of(json));
    }
}
