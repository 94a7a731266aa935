#include "tests/platform/server.h"

#include <arpa/inet.h>
#include <httplib.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <atomic>
#include <cstdio>
#include <exception>
#include <thread>

namespace memobox::sandbox {
namespace {

constexpr int connections_at_once = 64;  // each holds a thread while it is kept alive
constexpr std::size_t largest_request = 100u * 1024 * 1024;

int peer_port(int socket) {
  sockaddr_storage peer{};
  socklen_t size = sizeof peer;
  if (getpeername(socket, reinterpret_cast<sockaddr*>(&peer), &size) != 0) return -1;
  if (peer.ss_family == AF_INET) return ntohs(reinterpret_cast<const sockaddr_in&>(peer).sin_port);
  if (peer.ss_family == AF_INET6) return ntohs(reinterpret_cast<const sockaddr_in6&>(peer).sin6_port);
  return -1;
}

// Ends the connection to that port of the other side, or all with 0. The library offers neither: it only answers, and
// on stop it waits until kept-alive connections run out of time.
void close_connections(int port) {
  for (int socket = 3; socket < 1024; ++socket)
    if (const int peer = peer_port(socket); peer > 0 && (port == 0 || peer == port)) shutdown(socket, SHUT_RDWR);
}

Request read_request(const httplib::Request& from) {
  Request request;
  request.method = from.method;
  request.path = from.path;
  for (const auto& [name, value] : from.params) request.query.emplace(name, value);
  request.header = [&from](const char* name) { return from.get_header_value(name); };
  request.body = from.body;
  for (const auto& [name, part] : from.files) request.files.emplace(name, part.content);
  return request;
}

// Handed over piece by piece, because the library compresses what it is given whole, with Brotli's slowest level: 400 ms for a script, on a wire
// that has no length.
void write_body(std::string body, const std::string& type, httplib::Response& to) {
  const std::size_t size = body.size();
  if (size == 0) return to.set_content("", type);
  to.set_content_provider(size, type, [body = std::move(body)](std::size_t at, std::size_t length, httplib::DataSink& sink) {
    return sink.write(body.data() + at, length);
  });
}

void write_answer(Answer answer, int port, httplib::Response& to) {
  if (answer.drop) return close_connections(port);
  to.status = answer.status;
  for (const auto& [name, value] : answer.headers) to.set_header(name, value);
  if (!answer.type.empty()) write_body(std::move(answer.body), answer.type, to);
}

// Without SO_REUSEPORT, which the library would set: two servers must not share a port unnoticed.
void prepare_socket(int socket) {
  const int yes = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

}  // namespace

struct Server::Library {
  httplib::Server server;
  std::function<Answer(Request&)> answer;
  std::atomic<bool> ended = false;

  void handle(const httplib::Request& from, httplib::Response& to) {
    Request request = read_request(from);
    try {
      write_answer(answer(request), from.remote_port, to);
    } catch (const std::exception& problem) {
      std::fprintf(stderr, "memobox-platform: %s %s: %s\n", from.method.c_str(), from.path.c_str(), problem.what());
      write_answer(error_answer(500, "internal", "The sandbox failed; its terminal says why."), from.remote_port, to);
    }
  }
};

Server::Server(std::function<Answer(Request&)> answer) : library_(std::make_unique<Library>()) {
  library_->answer = std::move(answer);
  httplib::Server& server = library_->server;
  const auto handler = [library = library_.get()](const httplib::Request& from, httplib::Response& to) { library->handle(from, to); };
  server.Get(".*", handler).Post(".*", handler).Put(".*", handler).Patch(".*", handler).Delete(".*", handler).Options(".*", handler);
  server.set_default_headers({{"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"}, {"Referrer-Policy", "no-referrer"}});
  server.set_socket_options(prepare_socket);
  server.set_tcp_nodelay(true);
  server.set_keep_alive_max_count(100'000);
  server.set_payload_max_length(largest_request);
  server.new_task_queue = [] { return new httplib::ThreadPool(connections_at_once); };
}

Server::~Server() = default;

int Server::bind(const std::string& host, int port) {
  if (port == 0) return std::max(0, library_->server.bind_to_any_port(host));
  return library_->server.bind_to_port(host, port) ? port : 0;
}

void Server::run() {
  library_->server.listen_after_bind();
  library_->ended = true;
}

void Server::stop() {
  // Before run() has begun, the library would not hear.
  while (!library_->ended && !library_->server.is_running()) std::this_thread::yield();
  library_->server.stop();
  close_connections(0);
}

}  // namespace memobox::sandbox
