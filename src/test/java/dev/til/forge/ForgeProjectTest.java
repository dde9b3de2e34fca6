package dev.til.forge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForgeProjectTest {
    @Test
    void every_form_of_a_remotes_address_names_its_project() {
        assertThat(ForgeProject.of("https://github.com/study/notes.git"))
                .contains(new ForgeProject("https", "github.com", -1, "study/notes"));
        assertThat(ForgeProject.of("git@github.com:study/notes.git"))
                .contains(new ForgeProject("ssh", "github.com", -1, "study/notes"));
        assertThat(ForgeProject.of("ssh://git@example.com:2222/~x/notes/"))
                .contains(new ForgeProject("ssh", "example.com", 2222, "~x/notes"));
        assertThat(ForgeProject.of("https://yuna:secret@gitlab.example.com/a/b/c"))
                .contains(new ForgeProject("https", "gitlab.example.com", -1, "a/b/c"));
        assertThat(ForgeProject.of("https://gitlab.example.com/a/b/c")
                        .orElseThrow()
                        .owner())
                .isEqualTo("a/b");
    }

    @Test
    void a_folder_is_no_server() {
        assertThat(ForgeProject.of("/srv/git/notes.git")).isEmpty();
        assertThat(ForgeProject.of("../notes.git")).isEmpty();
        assertThat(ForgeProject.of("file:///srv/git/notes.git")).isEmpty();
        assertThat(ForgeProject.of("C:/notes")).isEmpty();
    }
}
