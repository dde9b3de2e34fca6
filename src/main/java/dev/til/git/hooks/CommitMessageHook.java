package dev.til.git.hooks;

import dev.til.TilException;
import dev.til.git.program.FreeGit;
import dev.til.git.program.GitProgram;
import dev.til.git.program.ProgramMessage;
import dev.til.git.repository.RepositoryTilFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The repository's hook {@code commit-msg}, for messages of commits that til makes without {@code git commit}. */
public final class CommitMessageHook {
    private static final String NAME = "commit-msg";

    private final FreeGit git;
    private final RepositoryTilFolder til;

    public CommitMessageHook(FreeGit git, RepositoryTilFolder til) {
        this.git = git.with(Map.of("GIT_EDITOR", ":"));
        this.til = til;
    }

    /**
     * The message as the hook leaves it; the same where there is no hook.
     *
     * @throws TilException when the hook refuses it, with the hook's own words
     */
    public String asked(String message) {
        try {
            Path file = Files.createTempFile(til.made(), "message", ".txt");
            try {
                Files.writeString(file, message, StandardCharsets.UTF_8);
                GitProgram.Outcome outcome = run(file);
                String left = Files.readString(file, StandardCharsets.UTF_8);
                if (!outcome.ok()) {
                    throw refused("the hook commit-msg refused the message of the commit:", message, outcome.errors());
                } else if (left.isBlank()) {
                    throw refused("the hook commit-msg left nothing of the message:", message, "");
                }
                return left;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new TilException("cannot ask the hook commit-msg", "check the space on the disk", e);
        }
    }

    private GitProgram.Outcome run(Path message) {
        GitProgram.Outcome outcome =
                git.runPatiently("hook", "run", "--ignore-missing", NAME, "--", message.toString());
        return outcome.ok() || !outcome.errors().contains("'hook' is not a git command")
                ? outcome
                : runAsAlias(message);
    }

    /** git before 2.36 has no command for it; an alias is run in the same place, with the same environment. */
    private GitProgram.Outcome runAsAlias(Path message) {
        String hook = git.run("rev-parse", "--git-path", "hooks/" + NAME).text();
        return git.with(Map.of("TIL_HOOK", hook))
                .runPatiently(
                        "-c",
                        "alias.til-hook=!if test -x \"$TIL_HOOK\"; then exec \"$TIL_HOOK\" \"$@\" >&2; fi; :",
                        "til-hook",
                        message.toString());
    }

    private static TilException refused(String problem, String message, String said) {
        var lines = new ArrayList<String>();
        lines.add(problem);
        message.lines().findFirst().ifPresent(subject -> lines.add("  " + subject));
        if (!said.isBlank()) {
            lines.add("it says:");
            ProgramMessage.lines(said.stripTrailing()).forEach(line -> lines.add("  " + ProgramMessage.shown(line)));
        }
        return new TilException(
                TilException.Kind.FAILED,
                lines,
                List.of("nothing has moved; 'til submit --keep-commits' hands your commits in with their own messages"),
                null);
    }
}
