package dev.til.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every situation of the record, in this process. */
class RecordTest {
    @TempDir
    private Path root;

    @AfterEach
    void til_is_not_installed_any_more() {
        System.clearProperty("til.home");
    }

    @TestFactory
    List<DynamicContainer> til_says_and_does_what_is_recorded() throws IOException {
        Path til = Files.createDirectories(root.resolve("til/bin")).resolve("til");
        if (!Files.createFile(til).toFile().setExecutable(true)) {
            throw new IOException("cannot make " + til + " executable");
        }
        String home = root.resolve("til").toString();
        System.setProperty("til.home", home);
        return Recorded.against(new Driver.InProcess(home), root, page -> true);
    }
}
