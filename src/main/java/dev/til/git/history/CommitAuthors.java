package dev.til.git.history;

import dev.til.git.repository.RepositoryIdentity;
import java.nio.file.Path;
import java.util.List;

/** Whether a commit is the person's: the one place that decides it. */
public final class CommitAuthors {
    private final Mailmap map;
    private final RepositoryIdentity me;

    private CommitAuthors(Mailmap map, RepositoryIdentity me) {
        this.map = map;
        this.me = me;
    }

    /** @param maps Git's mailmaps, the later ones win */
    public static CommitAuthors of(RepositoryIdentity me, List<Path> maps) {
        return new CommitAuthors(Mailmap.of(maps), me);
    }

    /** By their address; of those who have none by their name. */
    boolean isMine(RepositoryIdentity author) {
        String theirs = map.address(author);
        return theirs.equalsIgnoreCase(map.address(me))
                && (!theirs.isEmpty() || author.name().equals(me.name()));
    }
}
