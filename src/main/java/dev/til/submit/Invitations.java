package dev.til.submit;

import dev.til.TilException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The pull requests whose reviewers have been asked from here, by URL. A run that was killed before it could ask is
 * finished by the next; a reviewer whom a person has taken off stays off.
 */
public final class Invitations {
    /** What follows a URL whose labels are set. */
    public static final String LABELS = "#labels";

    private final Path file;

    public Invitations(Path gitDirectory) {
        this.file = gitDirectory.resolve("til").resolve("invited");
    }

    /** Whether they were asked. */
    public boolean has(String url) {
        try {
            return Files.readAllLines(file).contains(url);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new TilException("cannot read '%s'".formatted(file), "check its permissions", e);
        }
    }

    void add(String url) {
        try {
            if (!has(url)) {
                Files.createDirectories(file.getParent());
                Files.write(file, List.of(url), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new TilException("cannot write '%s'".formatted(file), "check its permissions", e);
        }
    }
}
