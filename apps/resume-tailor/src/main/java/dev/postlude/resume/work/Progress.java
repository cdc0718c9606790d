package dev.postlude.resume.work;

/// How far a tailoring has come.
///
/// @param step the step that is being done, as the run calls it
/// @param done how many are behind it
/// @param of   how many there are
/// @param says what is being done, for people
public record Progress(String step, int done, int of, String says) {

    public static final int STEPS = 3;

    static final Progress READING = new Progress("job-intel", 0, STEPS, "Reading what the job asks for");

    static final Progress KEEPING = new Progress("persist", 2, STEPS, "Filing the result");

    static Progress tailoring(String step) {
        return new Progress(step, 1, STEPS, "Fitting the resume to the job");
    }
}
