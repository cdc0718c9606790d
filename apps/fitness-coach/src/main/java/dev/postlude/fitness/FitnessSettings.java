package dev.postlude.fitness;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;

/// Settings of the fitness coach. Every key has a default that is right for one laptop.
@ConfigMapping(prefix = "fitness")
public interface FitnessSettings {

    Imports imports();

    /// How long it is waited for an import with the session that was suggested. Shorter knows sooner whether advice is
    /// followed; longer forgives those who import once a week. The demonstration sets a minute or so.
    @WithDefault("7d")
    Duration followWindow();

    interface Imports {
        /// Where an upload lies until it has been read. Several processes that share the work share the folder too.
        @WithDefault("${java.io.tmpdir}/postlude-fitness-imports-${user.name}")
        Path folder();

        /// How large an upload may be.
        @WithDefault("4G")
        MemorySize mostUpload();

        /// How large the XML of an export may be once it is unpacked.
        @WithDefault("16G")
        MemorySize mostXml();

        /// How many times its packed size the XML of an export may have. Apple's have about 20; a bomb has 1000.
        @WithDefault("200")
        @Min(10)
        @Max(1100)
        int mostRatio();

        /// How many files an archive may hold. Every outdoor workout brings one.
        @WithDefault("100000")
        @Min(1)
        @Max(1_000_000)
        int mostEntries();

        /// How much of the disk stays free: an upload that would leave less is refused.
        @WithDefault("1G")
        MemorySize reserve();

        /// How much XML one step reads. Smaller loses less when a process dies; larger commits less often.
        @WithDefault("64M")
        MemorySize chunk();

        /// How many imports of one person may be unfinished.
        @WithDefault("3")
        @Min(1)
        int openPerPerson();

        /// How long a file that no import owns may lie in the folder, such as an upload that broke off.
        @WithDefault("6h")
        Duration orphans();
    }
}
