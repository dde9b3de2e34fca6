package dev.til.git.worktree;

import dev.til.TilException;
import dev.til.git.repository.RepositorySettings;
import dev.til.terminal.ShellWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jgit.ignore.FastIgnoreRule;

/**
 * Which files are to lie on disk at all: git adds none of the others.
 *
 * @param gitDir Git's own folder of the working tree
 */
public record SparseCheckout(Path gitDir, Supplier<RepositorySettings> settings) {
    private static final String PATTERNS = "info/sparse-checkout";

    /** @throws TilException where one of these is not: the command with which it is */
    public void demand(List<String> paths) {
        Path file = gitDir.resolve(PATTERNS);
        if (!Files.isRegularFile(file) || !isSet("core.sparseCheckout", false)) {
            return;
        }
        List<FastIgnoreRule> rules = rules(file);
        paths.stream().filter(path -> !isWanted(path, rules)).findFirst().ifPresent(path -> {
            throw new TilException(
                    "'%s' lies where this sparse checkout has no files".formatted(path),
                    "git sparse-checkout add " + ShellWord.of(pattern(path)));
        });
    }

    private static List<FastIgnoreRule> rules(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(FastIgnoreRule::new)
                    .toList();
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(file), "git sparse-checkout disable", e);
        }
    }

    /** git: the last pattern that a path matches decides, and that of its folder where it matches none. */
    private static boolean isWanted(String path, List<FastIgnoreRule> rules) {
        boolean folder = false;
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
            for (int i = rules.size() - 1; i >= 0; i--) {
                if (rules.get(i).isMatch(at, folder, true)) {
                    return rules.get(i).getResult();
                }
            }
            folder = true;
        }
        return false;
    }

    /** The note's folder, as git wants it told. */
    private String pattern(String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return isSet("core.sparseCheckoutCone", true) && !folder.isEmpty()
                ? folder.substring(0, folder.length() - 1)
                : "/" + (folder.isEmpty() ? path : folder);
    }

    private boolean isSet(String key, boolean otherwise) {
        Optional<String> value = settings.get().last(key);
        return value.map(text -> text.isEmpty() || text.matches("(?i)true|yes|on|1"))
                .orElse(otherwise);
    }
}
