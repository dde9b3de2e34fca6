package dev.til.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.til.TilException;
import dev.til.forge.known.KnownForges;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a token goes, for every forge and every way in which an address can come. */
class AccessTest {
    /** Every token that there is; each says which it is. */
    private static Map<String, String> tokens() {
        var all = new HashMap<String, String>();
        Access.variables(KnownForges.ALL).forEach(variable -> all.put(variable, variable));
        return all;
    }

    private static Optional<Access.Address> api(String written) {
        boolean shared = written.startsWith("file ");
        return written.isBlank()
                ? Optional.empty()
                : Optional.of(new Access.Address(
                        URI.create(written.substring(written.indexOf(' ') + 1)), shared, ".til/config.yml:3:8"));
    }

    /** @param set variables beside the tokens, {@code GH_HOST=a GITHUB_ACTIONS=true}; {@code host=} is til.review.host */
    private static Access.Question question(String forge, String remote, String api, String set) {
        Map<String, String> environment = tokens();
        for (String one : set.split(" ")) {
            if (one.contains("=")) {
                environment.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
            }
        }
        return new Access.Question(
                KnownForges.ALL,
                remote,
                speaks(forge),
                api(api),
                Optional.ofNullable(environment.remove("host")),
                environment);
    }

    /** @param word of the person's own, or of a shared file: {@code file gitea} */
    private static Optional<Access.Speaks> speaks(String word) {
        boolean shared = word.startsWith("file ");
        return word.isBlank()
                ? Optional.empty()
                : Optional.of(new Access.Speaks(word.substring(word.indexOf(' ') + 1), shared));
    }

    private static String sent(Access.Question question) {
        try {
            Access access = Access.of(question, (type, host, address) -> Optional.empty());
            return access.opens()
                    ? access.header().getValue().replaceFirst("^(Bearer|token) ", "") + " to " + access.address()
                    : "nothing";
        } catch (TilException e) {
            assertThat(e.kind()).isEqualTo(TilException.Kind.USAGE);
            assertThat(e.problem()).startsWith(".til/config.yml:3:8: 'review.api' names ");
            return "refused";
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(delimiter = '|', emptyValue = "", nullValues = "-", textBlock = """
            # GitHub: its own hosts
            ''     | https://github.com/a/b             | ''                                | ''                           | GH_TOKEN to https://api.github.com
            ''     | git@github.com:a/b.git             | ''                                | ''                           | GH_TOKEN to https://api.github.com
            ''     | ssh://git@ssh.github.com:443/a/b   | ''                                | ''                           | GH_TOKEN to https://api.github.com
            ''     | HTTPS://github.com/a/b             | ''                                | ''                           | nothing
            ''     | https://octo.ghe.com/a/b           | ''                                | ''                           | GH_TOKEN to https://api.octo.ghe.com
            ''     | https://GitHub.com/a/b             | ''                                | GH_TOKEN=                    | GITHUB_TOKEN to https://api.github.com
            # GitHub: hosts that are only called so
            ''     | git@github.attacker.test:a/b.git   | ''                                | ''                           | nothing
            ''     | https://github.com.attacker.test/a/b | ''                              | ''                           | nothing
            ''     | https://github.com@attacker.test/a/b | ''                              | ''                           | nothing
            ''     | https://x@github.com@attacker.test/a/b | ''                            | ''                           | nothing
            ''     | https://attackerghe.com/a/b        | ''                                | ''                           | nothing
            ''     | https://ghe.com/a/b                | ''                                | ''                           | nothing
            github | https://git.corp.test/a/b          | ''                                | ''                           | nothing
            # GitHub: hosts that the person names
            ''     | https://git.corp.test/a/b          | ''                                | GH_HOST=git.corp.test        | GH_ENTERPRISE_TOKEN to https://git.corp.test/api/v3
            ''     | git@git.corp.test:a/b              | ''                                | GH_HOST=GIT.corp.test        | GH_ENTERPRISE_TOKEN to https://git.corp.test/api/v3
            ''     | https://git.corp.test:8443/a/b     | ''                                | GH_HOST=git.corp.test:8443   | GH_ENTERPRISE_TOKEN to https://git.corp.test:8443/api/v3
            ''     | https://git.corp.test:8443/a/b     | ''                                | GH_HOST=git.corp.test:9443   | nothing
            ''     | https://github.corp.test/a/b       | ''                                | host=github.corp.test        | GH_ENTERPRISE_TOKEN to https://github.corp.test/api/v3
            github | https://git.corp.test/a/b          | ''                                | host=git.corp.test           | GH_ENTERPRISE_TOKEN to https://git.corp.test/api/v3
            ''     | https://github.corp.test/a/b       | ''                                | host=github.corp.test GH_ENTERPRISE_TOKEN= GITHUB_ENTERPRISE_TOKEN= | nothing
            ''     | https://github.attacker.test/a/b   | ''                                | GH_HOST=git.corp.test        | nothing
            # GitHub: on Actions
            ''     | https://github.com/a/b             | ''                                | GH_TOKEN= GITHUB_ACTIONS=true GITHUB_SERVER_URL=https://github.com    | GITHUB_TOKEN to https://api.github.com
            ''     | https://github.com/a/b             | ''                                | GH_TOKEN= GITHUB_ACTIONS=true GITHUB_SERVER_URL=https://git.corp.test | nothing
            ''     | https://github.com/a/b             | ''                                | GH_TOKEN= GITHUB_ACTIONS=true                                         | nothing
            ''     | https://github.com/a/b             | ''                                | GITHUB_ACTIONS=true GITHUB_SERVER_URL=https://git.corp.test           | GH_TOKEN to https://api.github.com
            ''     | https://git.corp.test/a/b          | ''                                | GH_ENTERPRISE_TOKEN= GITHUB_ENTERPRISE_TOKEN= GITHUB_ACTIONS=true GITHUB_SERVER_URL=https://git.corp.test | GITHUB_TOKEN to https://git.corp.test/api/v3
            ''     | https://git.corp.test/a/b          | ''                                | GITHUB_SERVER_URL=https://git.corp.test                               | nothing
            gitlab | https://git.corp.test/a/b          | ''                                | GITHUB_ACTIONS=true GITHUB_SERVER_URL=https://git.corp.test           | nothing
            github | https://git.corp.test/a/b          | own https://other.test/api        | GH_TOKEN= GH_ENTERPRISE_TOKEN= GITHUB_ENTERPRISE_TOKEN= GITHUB_ACTIONS=true GITHUB_SERVER_URL=https://git.corp.test | nothing
            # GitLab
            ''     | https://gitlab.com/a/b/c           | ''                                | ''                           | GITLAB_TOKEN to https://gitlab.com/api/v4
            ''     | git@gitlab.com:a/b/c.git           | ''                                | ''                           | GITLAB_TOKEN to https://gitlab.com/api/v4
            ''     | https://gitlab.attacker.test/a/b   | ''                                | ''                           | nothing
            gitlab | https://github.com/a/b             | ''                                | ''                           | nothing
            ''     | https://git.corp.test/a/b          | ''                                | GITLAB_HOST=git.corp.test    | GITLAB_TOKEN to https://git.corp.test/api/v4
            ''     | https://git.corp.test/a/b          | ''                                | GITLAB_HOST=https://git.corp.test/ | GITLAB_TOKEN to https://git.corp.test/api/v4
            gitlab | https://git.corp.test/a/b          | ''                                | GH_HOST=git.corp.test        | nothing
            gitlab | https://git.corp.test/a/b          | ''                                | host=git.corp.test           | GITLAB_TOKEN to https://git.corp.test/api/v4
            # Gitea, Forgejo
            ''     | https://codeberg.org/a/b           | ''                                | ''                           | GITEA_TOKEN to https://codeberg.org/api/v1
            ''     | https://gitea.com/a/b              | ''                                | GITEA_TOKEN=                 | FORGEJO_TOKEN to https://gitea.com/api/v1
            ''     | https://gitea.attacker.test/a/b    | ''                                | ''                           | nothing
            ''     | https://gitea.corp.test/a/b        | ''                                | host=gitea.corp.test         | GITEA_TOKEN to https://gitea.corp.test/api/v1
            gitea  | https://github.com/a/b             | ''                                | ''                           | nothing
            # Gerrit, a plain remote, a path
            gerrit | https://review.test/a/b            | ''                                | host=review.test             | nothing
            plain  | https://github.com/a/b             | ''                                | ''                           | nothing
            github | /srv/git/a/b.git                   | ''                                | ''                           | nothing
            # not over http, but to this machine
            ''     | http://git.corp.test/a/b           | ''                                | GH_HOST=git.corp.test        | nothing
            ''     | http://127.0.0.1:8080/a/b          | ''                                | GH_HOST=127.0.0.1:8080       | GH_ENTERPRISE_TOKEN to http://127.0.0.1:8080/api/v3
            ''     | http://localhost:8080/a/b          | ''                                | GH_HOST=localhost            | GH_ENTERPRISE_TOKEN to http://localhost:8080/api/v3
            ''     | http://127.0.0.1.attacker.test/a/b | ''                                | GH_HOST=127.0.0.1.attacker.test | nothing
            # how a shared file says to speak
            file github | https://git.corp.test/a/b     | ''                                | GH_HOST=git.corp.test        | GH_ENTERPRISE_TOKEN to https://git.corp.test/api/v3
            file github | https://git.corp.test/a/b     | ''                                | ''                           | nothing
            file gitea  | https://git.corp.test/a/b     | ''                                | host=git.corp.test           | nothing
            file gitea  | https://git.corp.test/a/b     | own https://api.corp.test         | ''                           | nothing
            file gitlab | https://git.corp.test/a/b     | ''                                | GH_HOST=git.corp.test        | nothing
            file gitea  | https://git.corp.test/a/b     | ''                                | host=git.corp.test GH_TOKEN= GITHUB_TOKEN= GH_ENTERPRISE_TOKEN= GITHUB_ENTERPRISE_TOKEN= GITLAB_TOKEN= | GITEA_TOKEN to https://git.corp.test/api/v1
            file gitlab | https://gitlab.com/a/b        | ''                                | ''                           | GITLAB_TOKEN to https://gitlab.com/api/v4
            # an address that the person gives
            ''     | https://github.com/a/b             | own http://127.0.0.1:9/api/v3/    | ''                           | GH_TOKEN to http://127.0.0.1:9/api/v3
            github | https://git.corp.test/a/b          | own https://api.corp.test         | ''                           | GH_ENTERPRISE_TOKEN to https://api.corp.test
            github | https://git.corp.test/a/b          | own https://api.corp.test         | GH_ENTERPRISE_TOKEN= GITHUB_ENTERPRISE_TOKEN= | GH_TOKEN to https://api.corp.test
            gitlab | https://git.corp.test/a/b          | own https://api.corp.test         | ''                           | GITLAB_TOKEN to https://api.corp.test
            gitea  | https://git.corp.test/a/b          | own https://api.corp.test         | ''                           | GITEA_TOKEN to https://api.corp.test
            # an address that a shared file gives: on the remote's own server, or refused
            ''     | https://github.com/a/b             | file https://api.github.com       | ''                           | GH_TOKEN to https://api.github.com
            ''     | https://github.com/a/b             | file https://github.com/api/v3    | ''                           | GH_TOKEN to https://github.com/api/v3
            ''     | git@git.corp.test:a/b              | file https://git.corp.test/x/v3   | GH_HOST=git.corp.test        | GH_ENTERPRISE_TOKEN to https://git.corp.test/x/v3
            github | https://git.corp.test/a/b          | file https://git.corp.test/x/v3   | ''                           | nothing
            ''     | https://github.com/a/b             | file https://attacker.test/v3     | ''                           | refused
            ''     | https://github.com/a/b             | file https://api.github.com.attacker.test | ''                   | refused
            ''     | https://github.com/a/b             | file http://github.com/api/v3     | ''                           | refused
            ''     | https://git.corp.test/a/b          | file https://git.corp.test:8443/  | GH_HOST=git.corp.test        | refused
            ''     | https://git.corp.test:8443/a/b     | file https://git.corp.test/       | GH_HOST=git.corp.test        | refused
            ''     | http://127.0.0.1:8080/a/b          | file http://127.0.0.1:9/          | GH_HOST=127.0.0.1            | refused
            gitlab | https://gitlab.com/a/b             | file https://attacker.test/       | ''                           | refused
            gitea  | https://codeberg.org/a/b           | file https://attacker.test/       | ''                           | refused
            gerrit | https://review.test/a/b            | file https://attacker.test/       | ''                           | refused
            plain  | https://github.com/a/b             | file https://attacker.test/       | ''                           | refused
            github | /srv/git/a/b.git                   | file https://attacker.test/       | ''                           | refused
            """)
    void a_token_goes_only_where_its_owner_has_sent_it(
            String forge, String remote, String api, String set, String expected) {
        assertThat(sent(question(forge, remote, api, set))).isEqualTo(expected);
    }

    @Test
    void an_address_without_https_is_refused_where_the_person_gives_it() {
        assertThatThrownBy(() -> Access.require(question("github", "https://git.test/a/b", "own http://git.test/", "")))
                .hasMessage("no token is sent to 'http://git.test/' without https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3 cret", "s3cret\nX-Other: 1", "s3cret\u00e9"})
    void what_cannot_be_a_token_is_not_sent_and_not_said(String token) {
        var question = new Access.Question(
                KnownForges.ALL,
                "https://github.com/a/b",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("GH_TOKEN", token));
        assertThatThrownBy(() -> Access.of(question, (type, host, address) -> Optional.empty()))
                .isInstanceOf(TilException.class)
                .hasMessageContaining("GH_TOKEN")
                .hasMessageNotContaining("s3");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            https://github.com/a/b           | ''                           | github.com https://github.com/a/b
            https://me:pw@git.corp.test/a/b  | ''                           | git.corp.test https://me:pw@git.corp.test/a/b
            https://github.com/a/b           | own https://proxy.test/v3    | proxy.test https://proxy.test/v3
            git@git.corp.test:a/b            | ''                           | git.corp.test git@git.corp.test:a/b
            http://git.corp.test/a/b         | ''                           | nobody
            """)
    void what_is_kept_for_a_server_is_asked_for_by_that_servers_name(String remote, String api, String expected) {
        List<String> asked = new ArrayList<>();
        var question =
                new Access.Question(KnownForges.ALL, remote, speaks("github"), api(api), Optional.empty(), Map.of());
        Access access = Access.of(question, (type, host, address) -> {
            asked.add(host + " " + address);
            return Optional.of(new Access.Login("me", "kept"));
        });
        assertThat(asked.isEmpty() ? "nobody" : asked.get(0)).isEqualTo(expected);
        assertThat(access.opens()).isEqualTo(!asked.isEmpty());
    }

    @Test
    void a_secret_is_in_no_text_of_it() {
        Access access = Access.of(
                question("", "https://github.com/a/b", "", "GH_TOKEN=s3cret"),
                (type, host, address) -> Optional.empty());
        assertThat(access.header().getValue()).isEqualTo("Bearer s3cret");
        assertThat(access + " " + new Access.Login("me", "s3cret")).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | https://github.com        | Authorization: Basic eC1hY2Nlc3MtdG9rZW46czNjcmV0",
                "true  | http://127.0.0.1:8080/git | Authorization: Basic eC1hY2Nlc3MtdG9rZW46czNjcmV0",
                "true  | http://git.corp.test      | ''",
                "true  | file:///srv/git           | ''",
            })
    void a_jobs_token_is_for_the_server_that_runs_the_job(String actions, String server, String header) {
        var job = Access.job(Map.of(
                        "GITHUB_ACTIONS",
                        actions,
                        "GITHUB_SERVER_URL",
                        server,
                        "GITHUB_REPOSITORY",
                        "mina/notes",
                        "GITHUB_TOKEN",
                        "s3cret"))
                .orElseThrow();
        assertThat(job.header().orElse("")).isEqualTo(header);
        assertThat(job).hasToString(server + "/mina/notes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''   | https://github.com  | mina/notes",
                "true | ''                  | mina/notes",
                "true | github.com          | mina/notes",
                "true | https://github.com/ | mina/notes",
                "true | https://github.com  | ''",
                "true | https://git hub.com | mina/notes",
            })
    void without_all_that_a_job_is_given_there_is_none(String actions, String server, String repository) {
        assertThat(Access.job(Map.of(
                        "GITHUB_ACTIONS", actions,
                        "GITHUB_SERVER_URL", server,
                        "GITHUB_REPOSITORY", repository,
                        "GITHUB_TOKEN", "s3cret")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            https://choose.corp.test/a/b | GH_TOKEN=t    | a shared file's 'review.forge' does not choose between your tokens | run 'git config til.review.forge gitea'
            https://github.com/a/b       | ''            | there is no token for the forge           | set GH_TOKEN
            https://git.corp.test/a/b    | GH_TOKEN=t    | GH_TOKEN is not for 'git.corp.test'       | set GH_HOST=git.corp.test and GH_ENTERPRISE_TOKEN
            https://git.corp.test/a/b    | GH_HOST=git.corp.test | there is no token for the forge   | set GH_ENTERPRISE_TOKEN
            https://gitea.test/a/b       | GITEA_TOKEN=t | GITEA_TOKEN is not for 'gitea.test'       | run 'git config til.review.host gitea.test' and set GITEA_TOKEN
            https://gitlab.com/a/b       | ''            | there is no token for the forge           | set GITLAB_TOKEN
            https://gerrit.test/a/b      | ''            | there is no token for the forge           | let 'git credential fill' know a password for 'gerrit.test'
            https://github.under_score/a/b | GH_TOKEN=t  | a host called 'github.under_score' cannot be asked | ''
            """)
    void why_nothing_is_sent_is_said_with_what_helps(String remote, String set, String why, String remedy) {
        Map<String, String> environment = new HashMap<>();
        if (set.contains("=")) {
            environment.put(set.substring(0, set.indexOf('=')), set.substring(set.indexOf('=') + 1));
        }
        var question = new Access.Question(
                KnownForges.ALL,
                remote,
                speaks(remote.contains("choose") ? "file gitea" : remote.contains("corp") ? "github" : ""),
                Optional.empty(),
                Optional.empty(),
                environment);
        Access access = Access.of(question, (type, host, address) -> Optional.empty());
        assertThat(access.why()).isEqualTo(why);
        assertThat(access.remedy()).isEqualTo(remedy);
    }
}
