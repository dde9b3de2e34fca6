package dev.til;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FolderTreeTest {
    @Test
    void a_folder_is_in_what_stands_above_it_and_further_left() {
        FolderTree tree = tree("""
                templates/          what is written
                src/main/java/dev/til/
                  note/             what a note is
                    kramdown/       Markdown
                      block/
                  git/
                src/dist/           a release
                """);
        assertThat(tree.folders())
                .containsExactly(
                        "src/dist/",
                        "src/main/java/dev/til/",
                        "src/main/java/dev/til/git/",
                        "src/main/java/dev/til/note/",
                        "src/main/java/dev/til/note/kramdown/",
                        "src/main/java/dev/til/note/kramdown/block/",
                        "templates/");
        assertThat(tree.inside("src/main/java/dev/til/note/"))
                .containsExactly("src/main/java/dev/til/note/kramdown/", "src/main/java/dev/til/note/kramdown/block/");
    }

    @Test
    void what_cannot_be_read_is_refused() {
        assertThatThrownBy(() -> tree("note/\n  and more of it\n"))
                .hasMessage("no folder is drawn here:   and more of it");
        assertThatThrownBy(() -> tree("note/\ngit/\nnote/\n")).hasMessage("note/ is drawn twice");
    }

    private static FolderTree tree(String drawing) {
        return FolderTree.of(drawing.lines().toList());
    }
}
