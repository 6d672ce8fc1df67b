"""Redmine, of Debian: `apt-get install redmine redmine-sqlite ruby-webrick`, whose installation makes an empty database that is copied here."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from tools.servers.kit import Genuine, done, programs

_ROOT = Path("/usr/share/redmine")
_EMPTY = Path("/var/lib/dbconfig-common/sqlite3/redmine/instances/default/redmine_default")
_FILL = """\
Setting.rest_api_enabled = 1
Setting.login_required = 0
def person(login, first)
  user = User.new(firstname: first, lastname: "Invented", mail: "#{login}@post.example", language: "en")
  user.login = login
  user.password = user.password_confirmation = "kettle-sings-2026"
  user.save!
  user
end
fern, moss = person("fern", "Fern"), person("moss", "Moss")
project = Project.new(name: "Kettles", identifier: "kettles", is_public: true)
project.enabled_module_names = ["issue_tracking"]
project.trackers = Tracker.all
project.save!
[fern, moss].each { |user| Member.create!(project: project, principal: user, roles: [Role.givable.first]) }
at = Time.utc(2026, 11, 4, 9)
issue = Issue.new(project: project, tracker: Tracker.first, author: fern, subject: "Which kettle sings?",
                  description: "My new kettle sings, and I love it.", status: IssueStatus.first, priority: IssuePriority.first)
issue.save!
Journal.create!(journalized: Issue.find(issue.id), user: moss, notes: "Mine leaks, sadly.")
Journal.update_all(created_on: at + 86400)
Issue.update_all(created_on: at, updated_on: at + 86400)
"""


_SERVE = """\
require "rack/handler/webrick"
Rack::Handler::WEBrick.run(Rails.application, Host: "127.0.0.1", Port: {port})
"""
_WEBRICK = next(iter(Path("/usr/share/rubygems-integration/all/gems").glob("webrick-*/lib")), None)
"""Where Debian has the server that Redmine's bundle does not name."""


def _lacks() -> str:
    if lacking := programs("ruby"):
        return lacking
    there = {
        "ruby-webrick": _WEBRICK is not None,
        str(_EMPTY): _EMPTY.exists(),
        str(_ROOT): (_ROOT / "bin" / "rails").exists(),
    }
    return ", ".join(name for name, is_there in there.items() if not is_there)


def _environment(folder: Path) -> Mapping[str, str]:
    return {
        "RAILS_ENV": "production",
        "X_DEBIAN_SITEID": "default",
        "RUBYLIB": str(_WEBRICK or ""),
        "DATABASE_URL": f"sqlite3:{folder}/redmine.sqlite3",
    }


def _fill(folder: Path, port: int) -> None:  # noqa: ARG001  every server has this shape
    shutil.copyfile(_EMPTY, folder / "redmine.sqlite3")
    (folder / "fill.rb").write_text(_FILL, encoding="utf-8")
    done("ruby", "bin/rails", "runner", str(folder / "fill.rb"), folder=_ROOT, environment=_environment(folder))


def _command(folder: Path, port: int) -> list[str]:
    (folder / "serve.rb").write_text(_SERVE.format(port=port), encoding="utf-8")
    return ["sh", "-c", f"cd {_ROOT} && exec ruby bin/rails runner {folder}/serve.rb"]


SERVER = Genuine(
    connector="redmine",
    needs="Debian's packages redmine, redmine-sqlite and ruby-webrick, and to run as root or www-data",
    lacks=_lacks,
    fill=_fill,
    command=_command,
    environment=_environment,
    keys=lambda url: {"instance": url, "project": "kettles"},
    texts=("Mine leaks, sadly.", "Which kettle sings?\n\nMy new kettle sings, and I love it."),
)
