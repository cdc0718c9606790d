package dev.postlude.resume.samples;

import dev.postlude.resume.document.Line;
import dev.postlude.resume.document.Period;
import dev.postlude.resume.document.Position;
import dev.postlude.resume.document.Resume;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;

/// Resumes as other programs lay them out: none of these is the app's own.
public final class Layouts {

    private Layouts() {}

    /// One column, employer above title, dates at the right in words.
    public static byte[] plainPdf(Resume resume) {
        try (var paper = new PdfPaper()) {
            var basics = resume.basics();
            paper.title(basics.name()).line(basics.label());
            paper.line(basics.email() + "  |  " + basics.phone() + "  |  " + basics.place());
            paper.heading("Professional Summary").line(basics.summary());
            paper.heading("Work Experience");
            for (var post : resume.work()) {
                paper.gap().dated(post.employer() + ", " + post.place(), words(post.period()));
                paper.line(post.title());
                post.highlights().forEach(line -> paper.bullet(line.text()));
            }
            paper.heading("Education");
            for (var study : resume.education()) {
                paper.gap().dated(study.degree() + " in " + study.area(), words(study.period()));
                paper.line(study.institution());
            }
            paper.heading("Skills");
            resume.skills().forEach(group -> paper.line(group.name() + ": " + texts(group.keywords())));
            paper.heading("Languages").line(languages(resume));
            return paper.bytes();
        }
    }

    /// A narrow column with the short things at the left, what was done at the right.
    public static byte[] twoColumnPdf(Resume resume) {
        try (var paper = new PdfPaper()) {
            var basics = resume.basics();
            paper.title(basics.name()).line(basics.label());
            float top = paper.y() - 14;
            paper.column(46, 150, top);
            paper.heading("CONTACT").line(basics.email()).line(basics.phone()).line(basics.place());
            paper.heading("SKILLS");
            resume.skills().forEach(group -> group.keywords().forEach(word -> paper.line(word.text())));
            paper.heading("LANGUAGES");
            resume.languages().forEach(language -> paper.line(language.language() + " (" + language.fluency() + ")"));
            paper.heading("EDUCATION");
            for (var study : resume.education()) {
                paper.gap().strong(study.degree() + ", " + study.area());
                paper.line(study.institution()).line(numbers(study.period()));
            }
            paper.column(226, 322, top);
            paper.heading("PROFILE").line(basics.summary());
            paper.heading("EXPERIENCE");
            for (var post : resume.work()) {
                paper.gap().dated(post.title(), numbers(post.period()));
                paper.line(post.employer() + " · " + post.place());
                post.highlights().forEach(line -> paper.bullet(line.text()));
            }
            return paper.bytes();
        }
    }

    /// As Word saves it: headings by style, lists by numbering, a tab before the dates.
    public static byte[] docx(Resume resume) {
        try (var document = new XWPFDocument()) {
            var basics = resume.basics();
            var list = list(document);
            paragraph(document, "Title", basics.name());
            paragraph(document, "", basics.label());
            paragraph(document, "", basics.email() + "\t" + basics.phone() + "\t" + basics.place());
            paragraph(document, "Heading1", "Profile");
            paragraph(document, "", basics.summary());
            paragraph(document, "Heading1", "Employment History");
            for (var post : resume.work()) {
                paragraph(document, "Heading2", post.title() + ", " + post.employer() + "\t" + words(post.period()));
                paragraph(document, "", post.place());
                post.highlights().forEach(line -> item(document, list, line.text()));
            }
            paragraph(document, "Heading1", "Education");
            for (var study : resume.education()) {
                paragraph(
                        document,
                        "",
                        study.degree() + " in " + study.area() + ", " + study.institution() + "\t"
                                + words(study.period()));
            }
            paragraph(document, "Heading1", "Skills");
            resume.skills().forEach(group -> paragraph(document, "", group.name() + ": " + texts(group.keywords())));
            paragraph(document, "Heading1", "Languages");
            paragraph(document, "", languages(resume));
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As typed into an e-mail.
    public static byte[] text(Resume resume, Charset charset) {
        var text = new StringBuilder();
        var basics = resume.basics();
        text.append(basics.name()).append('\n').append(basics.label()).append('\n');
        text.append("%s, %s, %s%n%n".formatted(basics.email(), basics.phone(), basics.place()));
        text.append("SUMMARY\n").append(basics.summary()).append("\n\nEXPERIENCE\n");
        for (var post : resume.work()) {
            text.append("\n%s at %s, %s (%s)%n"
                    .formatted(post.title(), post.employer(), post.place(), numbers(post.period())));
            post.highlights()
                    .forEach(line -> text.append("* ").append(line.text()).append('\n'));
        }
        text.append("\nEDUCATION\n");
        resume.education()
                .forEach(study -> text.append("%s %s, %s, %s%n"
                        .formatted(study.degree(), study.area(), study.institution(), numbers(study.period()))));
        text.append("\nSKILLS\n");
        resume.skills()
                .forEach(group -> text.append(group.name())
                        .append(": ")
                        .append(texts(group.keywords()))
                        .append('\n'));
        text.append("\nLANGUAGES\n").append(languages(resume)).append('\n');
        return text.toString().getBytes(charset);
    }

    /// "March 2019 – Present".
    public static String words(Period period) {
        return (period.start().isEmpty() ? "" : month(period.start()) + " – ")
                + (period.end().isEmpty() ? "Present" : month(period.end()));
    }

    /// "03/2019 - 11/2021".
    public static String numbers(Period period) {
        return (period.start().isEmpty() ? "" : number(period.start()) + " - ")
                + (period.end().isEmpty() ? "now" : number(period.end()));
    }

    public static String titled(Position post) {
        return post.title() + ", " + post.employer();
    }

    private static String month(String date) {
        return date.length() < 7
                ? date
                : Month.of(Integer.parseInt(date.substring(5, 7))).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                        + date.substring(0, 4);
    }

    private static String number(String date) {
        return date.length() < 7 ? date : date.substring(5, 7) + "/" + date.substring(0, 4);
    }

    private static String texts(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining(", "));
    }

    private static String languages(Resume resume) {
        return resume.languages().stream()
                .map(language -> language.language() + " (" + language.fluency() + ")")
                .collect(Collectors.joining(", "));
    }

    private static void paragraph(XWPFDocument document, String style, String text) {
        var paragraph = document.createParagraph();
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
        var run = paragraph.createRun();
        var parts = text.split("\t");
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                run.addTab();
            }
            run.setText(parts[i], i);
        }
    }

    private static void item(XWPFDocument document, BigInteger list, String text) {
        var paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.createRun().setText(text);
    }

    private static BigInteger list(XWPFDocument document) {
        XWPFNumbering numbering = document.createNumbering();
        var abstractList = new XWPFAbstractNum(CTAbstractNum.Factory.newInstance());
        abstractList.getAbstractNum().setAbstractNumId(BigInteger.ONE);
        return numbering.addNum(numbering.addAbstractNum(abstractList));
    }
}
