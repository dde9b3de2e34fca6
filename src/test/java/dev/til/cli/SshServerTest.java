package dev.til.cli;

import static dev.til.cli.Team.BRANCH;
import static dev.til.cli.Team.NOTE;
import static dev.til.cli.Team.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evenings over ssh, with what GitLab and Gitea add to Git on the server's side: push options and refs/for/. */
class SshServerTest {
    /** GitLab: the push options of a branch open its merge request, and the server says where it is. */
    private static final String LOG_OPTIONS = """
            #!/bin/sh
            while read -r old new ref; do
              echo "$ref" >> push.log
              i=0
              while [ "$i" -lt "${GIT_PUSH_OPTION_COUNT:-0}" ]; do
                eval "echo \\"  \\$GIT_PUSH_OPTION_$i\\"" >> push.log
                i=$((i + 1))
              done
            done
            echo
            echo "View merge request for the branch:"
            echo "  http://gitlab.example.com/study/notes/-/merge_requests/1"
            """;

    /** Git: a proc-receive hook takes the refs that the server names, and says which ref they became. */
    private static final String AGIT = """
            #!/usr/bin/env python3
            import subprocess, sys
            source, sink = sys.stdin.buffer, sys.stdout.buffer

            def line():
                size = int(source.read(4), 16)
                return source.read(size - 4).rstrip(b"\\n").decode() if size else None

            def lines():
                while (text := line()) is not None:
                    yield text

            def say(text):
                data = text.encode() + b"\\n"
                sink.write(b"%04x" % (len(data) + 4) + data)

            def flush():
                sink.write(b"0000")
                sink.flush()

            offered = list(lines())[0]
            say("version=1\\0push-options")
            flush()
            commands = [text.split(" ", 2) for text in lines()]
            options = list(lines()) if "push-options" in offered else []
            with open("push.log", "a") as log:
                for old, new, ref in commands:
                    print(ref, *options, sep="\\n  ", file=log)
            topic = dict(text.split("=", 1) for text in options).get("topic")
            for old, new, ref in commands:
                if topic is None:
                    say("ng %s no topic" % ref)
                    continue
                subprocess.check_call(["git", "update-ref", "refs/pull/7/head", new])
                say("ok " + ref)
                say("option refname refs/pull/7/head")
                say("option new-oid " + new)
            flush()
            """;

    @TempDir
    private Path root;

    private SshServer server;

    @BeforeEach
    void start() {
        server = SshServer.start(root.resolve("ssh"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Team team(String review) {
        Team team = Team.in(root, review);
        team.mine().git("config", "core.sshCommand", server.command());
        return team.at(server.url(team.bare()));
    }

    @Test
    void the_command_that_is_set_for_ssh_is_used() {
        Team team = team("");
        team.mine().write(PATH, NOTE);
        assertThat(team.mine().tilIn("", "submit").err())
                .endsWith("pushed '%s' to 'origin'\nnext: tell your reviewers\n".formatted(BRANCH));
        assertThat(team.server("rev-parse", BRANCH)).isEqualTo(team.mine().git("rev-parse", "HEAD"));
        team.teammatePushes("main", "README.md", "# theirs\n");
        assertThat(team.mine().til("sync")).contains("rebased '%s'\n".formatted(BRANCH));
    }

    @Test
    void a_host_that_nobody_knows_is_not_accepted_and_nothing_is_lost() {
        Team team = team("");
        team.mine().git("config", "core.sshCommand", server.command("user", "no_hosts"));
        team.mine().write(PATH, NOTE);
        var screen = team.mine().tilIn("", "submit");
        assertThat(screen.toString()).endsWith("""
                til: ssh does not know the key of 'origin' yet: Host key verification failed.
                hint: it shows the key and asks: %s; say yes where it is the one that the server's owner publishes
                exit 3
                """.formatted(server.login()));
        assertThat(team.mine().read(PATH)).isEqualTo(NOTE);
        server.login("user", "no_hosts");
        assertThat(team.mine().tilIn("", "submit").exit()).isZero();
    }

    @Test
    void a_host_that_shows_another_key_is_said_and_the_old_one_can_be_forgotten() {
        Team team = team("");
        server.otherKeyIn("old_hosts");
        team.mine().git("config", "core.sshCommand", server.command("user", "old_hosts"));
        var screen = team.mine().tilIn("", "sync");
        assertThat(screen.toString()).isEqualTo("""
                til: 'origin' shows another key than before: Host key verification failed. The host key has changed.
                hint: ask who runs it whether that is right; then: ssh-keygen -R '[127.0.0.1]:%d' && %s
                exit 3
                """.formatted(server.port(), server.login()));
        String known = root.resolve("ssh/old_hosts").toString();
        team.mine().run("sh", "-c", "ssh-keygen -f '%s' -R '[127.0.0.1]:%d'".formatted(known, server.port()));
        server.login("user", "old_hosts");
        assertThat(team.mine().tilIn("", "sync").exit()).isZero();
    }

    @Test
    void a_key_that_the_server_does_not_take_is_said() {
        Team team = team("");
        team.mine().git("config", "core.sshCommand", server.command("host", "known_hosts"));
        team.mine().write(PATH, NOTE);
        var screen = team.mine().tilIn("", "submit");
        assertThat(screen.err())
                .contains("\ntil: 'origin' takes none of your keys: ", "Permission denied (publickey")
                .endsWith("""
                hint: 'ssh-add -l' lists them; give the server your public one, and try it: %s
                """.formatted(server.login()));
        assertThat(screen.exit()).isEqualTo(3);
    }

    @Test
    void at_gitlab_the_push_itself_opens_the_merge_request() {
        Team team = team("  forge: gitlab\n  reviewers: [jun]\n  labels: [til]\n")
                .serverSetting("receive.advertisePushOptions", "true")
                .hook("post-receive", LOG_OPTIONS);
        team.mine().write(PATH, NOTE);
        var screen = team.mine().tilIn("", "submit");
        assertThat(screen.err()).contains("origin: http://gitlab.example.com/study/notes/-/merge_requests/1");
        assertThat(screen.exit()).isZero();
        assertThat(team.serverFile("push.log"))
                .startsWith("""
                        refs/heads/%s
                          merge_request.create
                          merge_request.target=main
                          merge_request.title=[Boostcamp] Multi-modal
                          merge_request.description=""".formatted(BRANCH))
                .contains("\n  merge_request.label=til\n");
        assertThat(team.mine().til("submit")).contains("nothing to do: '%s' is handed in\n".formatted(BRANCH));
    }

    @Test
    void where_push_options_are_not_taken_the_server_says_so() {
        Team team = team("  forge: gitlab\n");
        team.mine().write(PATH, NOTE);
        var screen = team.mine().tilIn("", "submit");
        assertThat(screen.err()).contains("does not support push options");
        assertThat(screen.exit()).isEqualTo(3);
    }

    @Test
    void at_gitea_without_a_token_refs_for_opens_the_pull_request_once() {
        Team team = team("  forge: gitea\n")
                .serverSetting("receive.advertisePushOptions", "true")
                .serverSetting("receive.procReceiveRefs", "refs/for")
                .hook("proc-receive", AGIT);
        team.mine().write(PATH, NOTE);
        assertThat(team.mine().tilIn("", "submit").exit()).isZero();
        assertThat(team.server("rev-parse", "refs/pull/7/head"))
                .isEqualTo(team.mine().git("rev-parse", "HEAD"));
        assertThat(team.server("for-each-ref", "--format=%(refname)", "refs/heads"))
                .isEqualTo("refs/heads/main\n");
        assertThat(team.serverFile("push.log"))
                .startsWith("refs/for/main\n  topic=%s\n  title=[Boostcamp] Multi-modal\n".formatted(BRANCH));
        String log = team.serverFile("push.log");
        assertThat(team.mine().til("submit")).contains("nothing to do: '%s' is handed in\n".formatted(BRANCH));
        assertThat(team.serverFile("push.log")).isEqualTo(log);
        team.mine().write(PATH, NOTE + "\nmore\n");
        assertThat(team.mine().tilIn("", "submit").exit()).isZero();
        assertThat(team.server("rev-parse", "refs/pull/7/head"))
                .isEqualTo(team.mine().git("rev-parse", "HEAD"));
    }
}
