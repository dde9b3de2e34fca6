package dev.til.action;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The server: a folder of bare repositories, {@code OWNER/NAME.git}, which git reaches by a {@code file://} address. */
record Server(Path folder) {
    String url() {
        return "file://" + folder;
    }

    /** GitHub: the address that actions/checkout makes has no {@code .git} at its end; git finds the folder all the same. */
    String url(String repository) {
        return url() + "/" + repository;
    }

    Server create(String repository) {
        try {
            Files.createDirectories(bare(repository));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        git(repository, "init", "-q", "--bare", "-b", "main");
        // GitHub: whatever is there can be fetched by its name, also when no branch has it any more
        git(repository, "config", "uploadpack.allowAnySHA1InWant", "true");
        git(repository, "config", "gc.auto", "0");
        return this;
    }

    /** Forgets for good what no ref leads to. */
    void prune(String repository) {
        git(repository, "reflog", "expire", "--expire=now", "--all");
        git(repository, "gc", "-q", "--prune=now");
    }

    private void git(String repository, String... arguments) {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var environment = Map.of(
                "PATH",
                Objects.requireNonNull(System.getenv("PATH")),
                "HOME",
                folder.toString(),
                "GIT_CONFIG_NOSYSTEM",
                "1");
        new Program(bare(repository), environment).must(command);
    }

    private Path bare(String repository) {
        return folder.resolve(repository + ".git");
    }
}
