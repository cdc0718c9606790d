package dev.postlude.house;

import java.util.List;

/// One thing that holds everywhere.
@FunctionalInterface
public interface Rule {

    List<Finding> findings(Project project);
}
