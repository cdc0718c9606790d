package dev.postlude.resume.document.read;

import dev.postlude.resume.document.UnreadableResume;
import dev.postlude.resume.document.UnreadableResume.Reason;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Puts the letters of each page together to pieces of a line, with their places.
final class PdfPages extends PDFTextStripper {

    /// Letters further apart than this many times their size belong to two pieces: a column, a date at the right.
    private static final double PIECE_GAP = 1.1;

    private static final double WORD_GAP = 0.18;

    private final Deadline deadline;
    private final int mostCharacters;
    private final List<List<Piece>> pages = new ArrayList<>();
    private int characters;

    PdfPages(Deadline deadline, int mostCharacters) {
        this.deadline = deadline;
        this.mostCharacters = mostCharacters;
    }

    /// Text that stands together in one line.
    ///
    /// @param left  in points, as all places
    /// @param y     the line the letters stand on, counted from above
    record Piece(double left, double right, double y, double size, boolean bold, String text) {}

    List<List<Piece>> of(PDDocument document) throws IOException {
        getText(document);
        return pages;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        deadline.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        characters += letter.getUnicode() == null ? 0 : letter.getUnicode().length();
        if (characters > mostCharacters) {
            throw UnreadableResume.of(
                    Reason.TOO_LARGE,
                    "This PDF has more than %d characters of text; that is no resume.".formatted(mostCharacters));
        }
        super.processTextPosition(letter);
    }

    @Override
    protected void writePage() {
        var letters = new ArrayList<TextPosition>();
        charactersByArticle.forEach(letters::addAll);
        letters.removeIf(letter -> letter.getUnicode() == null);
        letters.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
        var pieces = new ArrayList<Piece>();
        var row = new ArrayList<TextPosition>();
        for (var letter : letters) {
            if (!row.isEmpty() && letter.getYDirAdj() - row.getFirst().getYDirAdj() > size(row.getFirst()) * 0.4) {
                pieces.addAll(pieces(row));
                row.clear();
            }
            row.add(letter);
        }
        pieces.addAll(pieces(row));
        pages.add(pieces);
    }

    private static List<Piece> pieces(List<TextPosition> row) {
        var sorted = new ArrayList<>(row);
        sorted.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        var pieces = new ArrayList<Piece>();
        var run = new ArrayList<TextPosition>();
        for (var letter : sorted) {
            if (letter.getUnicode().isBlank()) {
                continue;
            }
            if (!run.isEmpty() && letter.getXDirAdj() - right(run.getLast()) > PIECE_GAP * size(letter)) {
                pieces.add(piece(run));
                run.clear();
            }
            run.add(letter);
        }
        if (!run.isEmpty()) {
            pieces.add(piece(run));
        }
        return pieces;
    }

    private static Piece piece(List<TextPosition> run) {
        var text = new StringBuilder();
        double end = run.getFirst().getXDirAdj();
        int bold = 0;
        for (var letter : run) {
            if (letter.getXDirAdj() - end > WORD_GAP * size(letter) && !text.isEmpty()) {
                text.append(' ');
            }
            text.append(letter.getUnicode().strip());
            end = right(letter);
            bold += bold(letter) ? 1 : 0;
        }
        return new Piece(
                run.getFirst().getXDirAdj(),
                end,
                run.getFirst().getYDirAdj(),
                size(run.getFirst()),
                bold * 10 > run.size() * 8,
                readable(text.toString()));
    }

    /// Without ligatures: "ﬁ" is one letter for a printer and two for everybody else.
    private static String readable(String text) {
        var readable = new StringBuilder();
        text.codePoints()
                .forEach(c -> readable.append(
                        c >= 0xFB00 && c <= 0xFB06
                                ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                                : Character.toString(c)));
        return Normalizer.normalize(Decoding.clean(readable.toString()), Normalizer.Form.NFC);
    }

    private static boolean bold(TextPosition letter) {
        var font = letter.getFont().getName();
        return font != null && font.toLowerCase(Locale.ROOT).matches(".*(bold|black|heavy|semibd|demi).*");
    }

    private static double right(TextPosition letter) {
        return letter.getXDirAdj() + letter.getWidthDirAdj();
    }

    private static double size(TextPosition letter) {
        return letter.getFontSizeInPt() > 1 ? letter.getFontSizeInPt() : Math.max(1, letter.getHeightDir());
    }
}
