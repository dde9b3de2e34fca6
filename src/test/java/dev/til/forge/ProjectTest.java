package dev.til.forge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProjectTest {
    @Test
    void every_form_of_a_remotes_address_names_its_project() {
        assertThat(Project.of("https://github.com/study/notes.git"))
                .contains(new Project("https", "github.com", -1, "study/notes"));
        assertThat(Project.of("git@github.com:study/notes.git"))
                .contains(new Project("ssh", "github.com", -1, "study/notes"));
        assertThat(Project.of("ssh://git@example.com:2222/~x/notes/"))
                .contains(new Project("ssh", "example.com", 2222, "~x/notes"));
        assertThat(Project.of("https://yuna:secret@gitlab.example.com/a/b/c"))
                .contains(new Project("https", "gitlab.example.com", -1, "a/b/c"));
        assertThat(Project.of("https://gitlab.example.com/a/b/c").orElseThrow().owner())
                .isEqualTo("a/b");
    }

    @Test
    void a_folder_is_no_server() {
        assertThat(Project.of("/srv/git/notes.git")).isEmpty();
        assertThat(Project.of("../notes.git")).isEmpty();
        assertThat(Project.of("file:///srv/git/notes.git")).isEmpty();
        assertThat(Project.of("C:/notes")).isEmpty();
    }
}
