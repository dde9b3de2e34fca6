package dev.til.cli;

import java.nio.file.Path;

/** Whether til finds a git on the PATH, or has to speak to servers itself. */
enum Machine {
    WITH_GIT,
    WITHOUT_GIT;

    /** Lets a person sit at such a machine from now on. */
    void seats(Sandbox person) {
        if (this == WITHOUT_GIT) {
            Path empty = person.home().resolve("no-programs");
            person.set("PATH", empty.toString());
        }
    }
}
