package dev.postlude.changesets.card;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Delimited;
import org.commonmark.node.Node;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/// Text that was `~~taken back~~`, which Markdown proper does not know and everybody writes.
final class Struck extends CustomNode implements Delimited {

    @Override
    public String getOpeningDelimiter() {
        return "~~";
    }

    @Override
    public String getClosingDelimiter() {
        return "~~";
    }

    /// Joins what stands between two double tildes.
    static final class Tildes implements DelimiterProcessor {

        @Override
        public char getOpeningCharacter() {
            return '~';
        }

        @Override
        public char getClosingCharacter() {
            return '~';
        }

        @Override
        public int getMinLength() {
            return 2;
        }

        @Override
        public int process(DelimiterRun opening, DelimiterRun closing) {
            if (opening.length() != 2 || closing.length() != 2) {
                return 0;
            }
            Node opener = opening.getOpener();
            var struck = new Struck();
            var inner = opener.getNext();
            while (inner != null && inner != closing.getCloser()) {
                var next = inner.getNext();
                struck.appendChild(inner);
                inner = next;
            }
            opener.insertAfter(struck);
            return 2;
        }
    }
}
