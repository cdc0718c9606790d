package dev.postlude.resume.document.read;

import dev.postlude.resume.document.UnreadableResume;
import dev.postlude.resume.document.UnreadableResume.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// The lines of a PDF, in the order a person reads them.
///
/// Nothing in it is run, and no font of this machine is looked for. Its streams are measured before they are
/// unpacked. It is read on a thread of its own, so that a document that keeps the parser busy costs the caller
/// no more than the limit; such threads end at their next operator, and there are never more than two.
final class PdfLines {

    private static final Semaphore AT_ONCE = new Semaphore(2);

    /// What is wrong with somebody's file is told to them, not to the log.
    private static final Logger PARSER = Logger.getLogger("org.apache.pdfbox");

    static {
        PARSER.setLevel(Level.OFF);
    }

    /// Fewer letters than this on a page with pictures is a scan.
    private static final int FEWEST_LETTERS = 20;

    private PdfLines() {}

    static List<TextLine> of(byte[] bytes, ReadLimits limits) {
        var deadline = new Deadline(limits.time());
        PdfBombs.check(bytes, deadline);
        var task = new FutureTask<>(() -> read(bytes, limits, deadline));
        try {
            if (!AT_ONCE.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                throw Deadline.overdue();
            }
            Thread.ofPlatform().daemon().name("pdf-reader").start(() -> {
                try {
                    task.run();
                } finally {
                    AT_ONCE.release();
                }
            });
            return task.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw Deadline.overdue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Deadline.overdue();
        } catch (ExecutionException e) {
            throw refusal(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private static List<TextLine> read(byte[] bytes, ReadLimits limits, Deadline deadline) throws IOException {
        BundledFonts.use();
        try (var document = Loader.loadPDF(bytes)) {
            check(document, limits);
            PdfBombs.check(document, deadline);
            var pages = new PdfPages(deadline, limits.characters()).of(document);
            var lines = new PdfColumns(deadline).lines(pages);
            long letters = lines.stream()
                    .flatMapToInt(line -> line.text().chars())
                    .filter(Character::isLetter)
                    .count();
            if (letters < FEWEST_LETTERS) {
                throw UnreadableResume.of(
                        Reason.INVALID,
                        "There is no text in this PDF; it seems to be a scan. Send one exported from a text program, or DOCX.");
            }
            return lines;
        }
    }

    private static void check(PDDocument document, ReadLimits limits) {
        if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
            throw UnreadableResume.of(
                    Reason.INVALID, "This PDF is locked against copying its text. Send one without a lock.");
        }
        int pages = document.getNumberOfPages();
        if (pages > limits.pages()) {
            throw UnreadableResume.of(
                    Reason.TOO_LARGE, "This PDF has %d pages; a resume may have %d.".formatted(pages, limits.pages()));
        }
    }

    private static RuntimeException refusal(Throwable cause) {
        return switch (cause) {
            case UnreadableResume known -> known;
            case InvalidPasswordException locked ->
                UnreadableResume.of(Reason.INVALID, "This PDF asks for a password. Send one without.");
            // The parser trusts what it reads: damaged files end in casts, missing keys and endless trees.
            case IOException damaged -> damaged();
            case RuntimeException damaged -> damaged();
            case StackOverflowError damaged -> damaged();
            case OutOfMemoryError huge ->
                UnreadableResume.of(Reason.TOO_LARGE, "This PDF takes too much memory to read. Send DOCX or text.");
            default -> throw new IllegalStateException("Reading a PDF failed", cause);
        };
    }

    private static UnreadableResume damaged() {
        return UnreadableResume.of(
                Reason.INVALID, "This PDF is damaged and cannot be read. Save it again, or send DOCX or text.");
    }
}
