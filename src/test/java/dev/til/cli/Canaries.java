package dev.til.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Programs that a configuration names, each of which leaves word that it has run. */
final class Canaries {
    /** Every setting that names a program, and what the program does beside: most give back what they are given. */
    static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("filter.canary.clean", "cat"),
            Map.entry("filter.canary.smudge", "cat"),
            Map.entry("filter.canary.process", "cat"),
            Map.entry("diff.external", "true"),
            Map.entry("diff.canary.command", "true"),
            Map.entry("diff.canary.textconv", "cat \"$1\""),
            Map.entry("merge.canary.driver", "true"),
            Map.entry("gpg.program", "true"),
            Map.entry("gpg.openpgp.program", "true"),
            Map.entry("gpg.x509.program", "true"),
            Map.entry("gpg.ssh.program", "true"),
            Map.entry("gpg.ssh.defaultKeyCommand", "true"),
            Map.entry("core.fsmonitor", "true"),
            Map.entry("core.pager", "cat"),
            Map.entry("pager.status", "cat"),
            Map.entry("pager.log", "cat"),
            Map.entry("pager.config", "cat"),
            Map.entry("interactive.diffFilter", "cat"),
            Map.entry("core.askPass", "echo x"),
            Map.entry("core.editor", "true"),
            Map.entry("sequence.editor", "true"),
            Map.entry("core.alternateRefsCommand", "true"),
            Map.entry("core.gitProxy", "true"),
            Map.entry("credential.helper", "true"),
            Map.entry("credential.https://example.com.helper", "true"),
            Map.entry("gc.recentObjectsHook", "true"),
            Map.entry("remote.origin.receivepack", "exec git-receive-pack \"$@\""),
            Map.entry("remote.origin.uploadpack", "exec git-upload-pack \"$@\""),
            Map.entry("core.sshCommand", "for last; do :; done; exec sh -c \"$last\""));

    private static final List<String> HOOKS = List.of(
            "pre-commit",
            "prepare-commit-msg",
            "commit-msg",
            "post-commit",
            "post-checkout",
            "post-merge",
            "post-rewrite",
            "post-index-change",
            "pre-auto-gc",
            "pre-push",
            "pre-rebase",
            "reference-transaction");

    private final Path folder;
    private final Path ran;

    /** @param folder outside of the repository */
    Canaries(Path folder) {
        this.folder = folder;
        this.ran = folder.resolve("ran");
        KEYS.forEach(this::program);
        HOOKS.forEach(hook -> program("hooks/" + hook, "true"));
    }

    /** A program that leaves word by a name. */
    Path program(String name, String does) {
        try {
            Path file = folder.resolve(name.replace("https://", ""));
            Files.createDirectories(file.getParent());
            Files.writeString(file, "#!/bin/sh\necho '%s' >> '%s'\n%s\n".formatted(name, ran, does));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets a configuration name all of them. */
    void nameAll(Sandbox sandbox, String... config) {
        KEYS.keySet().forEach(key -> name(sandbox, key, config));
        set(sandbox, "core.hooksPath", folder.resolve("hooks").toString(), config);
        set(sandbox, "filter.canary.required", "true", config);
        set(sandbox, "merge.canary.name", "a canary", config);
        set(sandbox, "ssh.variant", "simple", config); // else git tries out which ssh it is
    }

    /** Lets it name one. */
    void name(Sandbox sandbox, String key, String... config) {
        set(sandbox, key, folder.resolve(key.replace("https://", "")).toString(), config);
    }

    private static void set(Sandbox sandbox, String key, String value, String... config) {
        String[] words = new String[config.length + 3];
        words[0] = "config";
        System.arraycopy(config, 0, words, 1, config.length);
        words[config.length + 1] = key;
        words[config.length + 2] = value;
        sandbox.git(words);
    }

    /** Which have run since somebody asked last, each once. */
    List<String> ran() {
        try {
            if (!Files.exists(ran)) {
                return List.of();
            }
            var names = new TreeSet<>(Files.readAllLines(ran));
            Files.delete(ran);
            return List.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes files look as if they had been written again: by their times alone git cannot tell. */
    static void touch(Sandbox sandbox, String... paths) {
        try {
            for (String path : paths) {
                Files.setLastModifiedTime(
                        sandbox.directory().resolve(path), FileTime.from(Instant.parse("2022-10-19T10:00:00Z")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
