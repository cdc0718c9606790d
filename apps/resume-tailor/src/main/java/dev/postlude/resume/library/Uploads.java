package dev.postlude.resume.library;

import dev.postlude.resume.document.Resume;
import dev.postlude.resume.document.read.ReadLimits;
import dev.postlude.resume.document.read.ResumeReader;
import dev.postlude.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Takes a resume in, whatever it comes as.
@ApplicationScoped
public class Uploads {

    private static final int LONGEST_TITLE = 120;

    private final ResumeReader reader = new ResumeReader(ReadLimits.DEFAULT);
    private final Resumes resumes;

    Uploads(Resumes resumes) {
        this.resumes = resumes;
    }

    /// Throws [dev.postlude.resume.document.UnreadableResume] for what is none, and then keeps nothing.
    ///
    /// @param title       how its owner wants to tell it from others; if they do not say, what it says of itself
    /// @param contentType as the request says, or empty
    /// @param filename    as the form says, or empty
    public Added take(String owner, @Nullable String title, byte[] bytes, String contentType, String filename) {
        var named = title == null ? "" : plain(title);
        if (named.length() > LONGEST_TITLE) {
            throw new InvalidInput("title", "has at most %d characters".formatted(LONGEST_TITLE));
        }
        var format = reader.format(bytes, contentType, filename);
        var resume = reader.read(bytes, contentType, filename);
        return resumes.add(owner, named.isEmpty() ? ownTitle(resume) : named, format, resume);
    }

    private static String ownTitle(Resume resume) {
        var basics = resume.basics();
        var name = basics.name().isBlank() ? "A resume" : basics.name();
        var title = plain(basics.label().isBlank() ? name : name + ", " + basics.label());
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    /// PostgreSQL's text has no place for a zero.
    private static String plain(String text) {
        return text.replace("\0", "").strip();
    }
}
