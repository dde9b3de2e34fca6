package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
    private static final String NOTE = "_posts/2022-10-19-day20-21.md";

    @TempDir
    private Path directory;

    private Sandbox blog() {
        return new Sandbox(directory)
                .init()
                .write("_config.yml", "permalink: /posts/:title/\ntimezone: Asia/Seoul\n")
                .write(".til/config.yml", "version: 1\nnotes: {day: {path: \"_posts/{{date}}-day{{days}}.md\"}}\n")
                .write(
                        NOTE,
                        "---\ntitle: Day 20-21\ndate: 2022-10-19 18:00:00 +0900\n---\n\n# 학습 정리\n\n<h3>Raw</h3>\n\n[a](/posts/x/)\n")
                .write("README.md", "# Notes\n");
    }

    @Test
    void jsonl_has_one_object_a_note() {
        assertThat(blog().til("show", NOTE, "--format", "jsonl")).isEqualTo("""
                {"version":1,"path":"_posts/2022-10-19-day20-21.md","kind":"day","published":true,"why":null,\
                "url":"/posts/day20-21/","date":"2022-10-19T18:00:00+09:00","title":"Day 20-21","days":["20","21"],\
                "headings":[{"line":6,"level":1,"text":"학습 정리","id":"학습-정리"},{"line":8,"level":3,"text":"Raw","id":null}],\
                "links":[{"line":10,"column":1,"target":"/posts/x/","status":"broken","resolved":"/posts/x/"}]}
                exit 0
                """);
    }

    @Test
    void all_shows_what_is_not_published_too() {
        assertThat(blog().tilIn("", "show", "--all", "--format", "jsonl").out().lines())
                .hasSize(2);
    }

    @Test
    void text_is_for_people() {
        assertThat(blog().til("show", NOTE)).isEqualTo("""
                _posts/2022-10-19-day20-21.md
                  kind   day
                  days   20~21
                  title  Day 20-21
                  date   2022-10-19T18:00:00+09:00
                  url    /posts/day20-21/
                     6  # 학습 정리  #학습-정리
                     8  ### Raw  (no id)
                    10  /posts/x/  broken -> /posts/x/
                exit 0
                """);
    }

    @Test
    void it_wants_to_know_which_notes() {
        assertThat(blog().til("show")).endsWith("exit 2\n");
        assertThat(blog().til("show", "--all", NOTE)).endsWith("exit 2\n");
    }
}
