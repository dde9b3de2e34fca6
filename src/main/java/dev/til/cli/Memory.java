package dev.til.cli;

import dev.til.config.ConfigReader;
import dev.til.facts.KeptFile;
import dev.til.facts.Packer;
import dev.til.git.Footprint;
import dev.til.git.Repo;
import dev.til.note.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What checks of the working tree have found, each kept for exactly the state that it was found in: a file in {@code
 * .git/til/found} whose name is made of the working tree, of all that stands in it and is set about it, and of what was
 * to be checked. Of one working tree only answers about its last state are kept, so that nothing lives on there that is
 * there no more.
 */
final class Memory {
    private static final int MOST = 32;

    private final Repo repo;
    private final String build;
    private final Footprint footprint;
    private final Path file;
    private final String tree;
    private final String state;

    private Memory(Repo repo, String build, Footprint footprint, byte[] state, byte[] question) {
        this.repo = repo;
        this.build = build;
        this.footprint = footprint;
        this.tree = hex(digest(repo.root().toString().getBytes(StandardCharsets.UTF_8)), 8);
        this.state = tree + "-" + hex(state, 32);
        this.file = folder(repo).resolve(this.state + "-" + hex(question, 16));
    }

    private static Path folder(Repo repo) {
        return repo.commonDirectory().resolve("til").resolve("found");
    }

    /**
     * The memory of a check; empty where til keeps nothing.
     *
     * @param question what is checked, of all that there is
     */
    static Optional<Memory> of(Terminal terminal, Repo repo, List<String> question) {
        return Desk.build()
                .flatMap(build -> repo.footprint().map(footprint -> {
                    MessageDigest state = sha256();
                    add(build, state);
                    add(Workspace.sources(terminal, repo), state);
                    footprint.digest(state);
                    MessageDigest asked = sha256();
                    add(repo.prefix(), asked);
                    question.forEach(word -> add(word, asked));
                    return new Memory(repo, build, footprint, state.digest(), asked.digest());
                }));
    }

    private static void add(ConfigReader.Sources sources, MessageDigest digest) {
        sources.file().ifPresent(digest::update);
        for (Map<String, String> settings : List.of(sources.git(), sources.environment())) {
            add("settings", digest);
            new TreeMap<>(settings).forEach((key, value) -> {
                if (settings == sources.git() || key.startsWith("TIL_")) {
                    add(key, digest);
                    add(value, digest);
                }
            });
        }
    }

    private static void add(String text, MessageDigest digest) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(digest(bytes));
    }

    private static byte[] digest(byte[] bytes) {
        return sha256().digest(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static String hex(byte[] digest, int length) {
        return HexFormat.of().formatHex(digest).substring(0, length);
    }

    /** What a check has found when all was as it is now. */
    Optional<Answer> answer(Instant now) {
        return KeptFile.read(file, build).flatMap(kept -> {
            try {
                return Optional.of(AnswerForm.read(kept)).filter(answer -> answer.holds(now, repo.plainFiles()));
            } catch (RuntimeException e) {
                return Optional.empty(); // its sum is right, and it is wrong all the same
            }
        });
    }

    /** Whether this is of the same state as another one, and of a journal. */
    boolean isStill(Memory earlier, Journal journal) {
        return file.equals(earlier.file) && footprint.isOf(journal);
    }

    /** Leaves an answer for the next check, in the place of those about earlier states. */
    void keep(Answer answer) {
        var content = new Packer();
        AnswerForm.write(answer, content);
        KeptFile.write(file, build, content);
        forget();
    }

    private void forget() {
        try (var kept = Files.list(folder(repo))) {
            Path[] others = kept.filter(other -> !other.equals(file)).toArray(Path[]::new);
            for (Path other : others) {
                String name = other.getFileName().toString();
                if (others.length >= MOST || (name.startsWith(tree + "-") && !name.startsWith(state + "-"))) {
                    Files.deleteIfExists(other);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return; // there is none, or it is not ours to write to
        }
    }
}
