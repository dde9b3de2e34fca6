package dev.til.git.history;

import dev.til.git.repository.RepositoryIdentity;
import dev.til.git.repository.RepositorySettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/** Whether a commit is the person's: the one place that decides it. */
public final class CommitAuthors {
    private final Mailmap map;
    private final RepositoryIdentity me;

    private CommitAuthors(Mailmap map, RepositoryIdentity me) {
        this.map = map;
        this.me = me;
    }

    /** By the mailmaps that Git reads in a working tree. */
    public static CommitAuthors at(
            Path root, RepositorySettings settings, RepositoryIdentity me, Map<String, String> environment) {
        var maps = new ArrayList<Path>(); // the later ones win
        // git: follows no link in a repository
        Optional.of(root.resolve(".mailmap"))
                .filter(file -> !Files.isSymbolicLink(file))
                .ifPresent(maps::add);
        settings.last("mailmap.file")
                .ifPresent(file -> maps.add(root.resolve(
                        file.startsWith("~/") ? environment.getOrDefault("HOME", "") + file.substring(1) : file)));
        return new CommitAuthors(Mailmap.of(maps), me);
    }

    /** By their address; of those who have none by their name. */
    boolean isMine(RepositoryIdentity author) {
        String theirs = map.address(author);
        return theirs.equalsIgnoreCase(map.address(me))
                && (!theirs.isEmpty() || author.name().equals(me.name()));
    }
}
