package dev.til.git.oplog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.Sandbox;
import dev.til.git.Gits;
import dev.til.git.objects.BlobIds;
import dev.til.git.refs.Refs;
import dev.til.git.repository.RepositoryPlace;
import dev.til.git.store.ProgramObjectStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.jgit.dircache.DirCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
    @TempDir
    private Path root;

    @Test
    void the_digest_of_an_index_is_what_it_always_was_so_that_older_operations_can_be_taken_back() throws Exception {
        var sandbox = new Sandbox(root)
                .init()
                .write("하루/첫날.md", "one\n")
                .write("a/%s.md".formatted("long".repeat(50)), "two\n")
                .write("run.sh", "three\n")
                .commit("first");
        sandbox.git("update-index", "--chmod=+x", "run.sh");
        sandbox.write("later.md", "later\n").git("add", "-N", "later.md");
        RepositoryPlace place = RepositoryPlace.find(sandbox.directory(), sandbox.environment());
        try (var store = new ProgramObjectStore(Gits.looking(place).orElseThrow())) {
            var snapshots = new Snapshots(place, Refs.of(place), store);
            assertThat(snapshots.now().index()).isEqualTo(byJGit(place));
            sandbox.write("new.md", "new\n").git("add", "new.md");
            assertThat(snapshots.now().index()).isEqualTo(byJGit(place));
        }
    }

    private static String byJGit(RepositoryPlace place) throws Exception {
        var text = new StringBuilder();
        DirCache index = DirCache.read(place.repository());
        for (int i = 0; i < index.getEntryCount(); i++) {
            var entry = index.getEntry(i);
            text.append("%d %s %d%s%s\0"
                    .formatted(
                            entry.getRawMode(),
                            entry.getObjectId().name(),
                            entry.getStage(),
                            entry.isIntentToAdd() ? " n " : " ",
                            entry.getPathString()));
        }
        return new BlobIds(false).of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
