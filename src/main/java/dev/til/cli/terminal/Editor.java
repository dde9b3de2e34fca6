package dev.til.cli.terminal;

import dev.til.TilException;
import dev.til.git.Repo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The person's editor, as Git would choose it; one that only the repository names is not started. */
public final class Editor {
    private final Terminal terminal;
    private final Repo repo;

    public Editor(Terminal terminal, Repo repo) {
        this.terminal = terminal;
        this.repo = repo;
    }

    /** Opens a file and waits until it is closed. */
    public void open(Path file) {
        String command = command();
        if (command.equals(":")) { // git: in a hook or under -m nobody is to be asked
            return;
        }
        try {
            // git: the value is a piece of shell, as in "code --wait"; the file stays an argument of its own
            var builder = new ProcessBuilder(List.of("sh", "-c", command + " \"$@\"", command, file.toString()))
                    .directory(terminal.directory().toFile())
                    .inheritIO();
            builder.environment().clear();
            builder.environment().putAll(terminal.environment());
            if (builder.start().waitFor() != 0) {
                throw new TilException("the editor '%s' failed".formatted(command), "the note is there: " + file);
            }
        } catch (IOException e) {
            throw new TilException("cannot start the editor '%s'".formatted(command), "the note is there: " + file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TilException("interrupted while the editor was open", "the note is there: " + file, e);
        }
    }

    private String command() {
        if (repo.settings().isRepositorys("core.editor")
                && terminal.variable("GIT_EDITOR").isBlank()) {
            terminal.say("core.editor is this repository's own and is not started; to have it started: "
                    + "git config --global core.editor \"$(git config core.editor)\"");
        }
        return repo.editor()
                .or(() -> Stream.of("GIT_EDITOR", "VISUAL", "EDITOR")
                        .map(terminal::variable)
                        .filter(value -> !value.isBlank())
                        .findFirst())
                .or(() -> Optional.of("vi"))
                .orElseThrow();
    }
}
