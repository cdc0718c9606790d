package dev.postlude.suite.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// Something that can be started and then answers on a port.
///
/// @param command begins with the program itself
/// @param mark    a part of the command that no other program of this machine has, such as the path of a jar
/// @param ready   answers 200 once it can be used
/// @param log     what it writes to its standard output and error
/// @param pidFile holds its process id as long as it runs
public record Program(String name, List<String> command, String mark, URI ready, Path log, Path pidFile) {

    public Program {
        command = List.copyOf(command);
        if (command.stream().noneMatch(word -> word.contains(mark))) {
            throw new IllegalArgumentException(
                    "The mark of %s has to be a part of its command, or it would not be found again; was %s"
                            .formatted(name, mark));
        }
    }
}
