package dev.postlude.suite.tour;

/// Something that the next thing rests on did not happen. The message is a sentence for the person who reads the tour.
public class Unmet extends RuntimeException {

    public Unmet(String sentence) {
        super(sentence);
    }
}
