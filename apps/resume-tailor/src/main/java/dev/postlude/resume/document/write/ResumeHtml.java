package dev.postlude.resume.document.write;

import dev.postlude.resume.document.Resume;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities.EscapeMode;

/// Writes a resume as one page without scripts or anything from elsewhere, ready for print.
public final class ResumeHtml {

    private ResumeHtml() {}

    /// A whole document, `<!doctype html>` and style included. Everything from the resume is escaped.
    public static String page(Resume resume, Look look) {
        return "<!doctype html>\n" + document(resume, look).html();
    }

    /// Only the `<article class="resume">`, to set into a page of the app. Its style is [#style(Look)].
    public static String article(Resume resume) {
        var document = shell();
        document.body().appendChild(new ResumeArticle(resume).element());
        return document.body().html();
    }

    /// The style sheet for [#article(Resume)]; every rule in it but the one for paper begins with `.resume`.
    public static String style(Look look) {
        return look.style();
    }

    static Document document(Resume resume, Look look) {
        var document = shell();
        document.getElementsByTag("html").attr("lang", "en");
        var head = document.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        var name = resume.basics().name();
        document.title(name.isEmpty() ? "Resume" : name + ": resume");
        head.appendElement("meta").attr("name", "author").attr("content", name);
        head.appendElement("style").appendChild(new DataNode("body{margin:0}\n" + look.style()));
        document.body().appendChild(new ResumeArticle(resume).element());
        return document;
    }

    private static Document shell() {
        var document = Document.createShell("");
        document.outputSettings(new OutputSettings()
                .charset("UTF-8")
                .escapeMode(EscapeMode.xhtml)
                .prettyPrint(false));
        return document;
    }
}
