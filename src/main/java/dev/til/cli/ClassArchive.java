package dev.til.cli;

import dev.til.cli.terminal.Terminal;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Has the launcher make an archive of til's classes in the background, so that the next start is a fast one. A comfort:
 * whatever goes wrong with it is nobody's trouble.
 *
 * @param home the folder of the package til runs from; empty when it runs from none
 * @param archive where the launcher looks for the archive; empty when it wants none
 */
record ClassArchive(Terminal terminal, String home, String archive) {
    /** What this til was started with. */
    static ClassArchive of(Terminal terminal) {
        return new ClassArchive(terminal, System.getProperty("til.home", ""), System.getProperty("til.archive", ""));
    }

    /** Starts it where it is worth it, and waits for nothing. */
    void unlessThere() {
        Path launcher = Path.of(home, "bin", "til");
        if (home.isEmpty() || archive.isEmpty() || !isWanted() || !Files.isExecutable(launcher)) {
            return;
        }
        try {
            if (Files.exists(Path.of(archive)) && Files.size(Path.of(archive)) > 0) {
                return;
            }
            var builder = new ProcessBuilder(launcher.toString(), "--make-archive")
                    .directory(Path.of(home).toFile())
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD);
            builder.environment().clear();
            builder.environment().putAll(terminal.environment());
            builder.start();
        } catch (IOException e) {
            return; // the next start is as slow as this one
        }
    }

    private boolean isWanted() {
        String ci = terminal.variable("CI");
        return terminal.variable("TIL_NO_ARCHIVE").isEmpty() && (ci.isEmpty() || ci.equals("false"));
    }
}
