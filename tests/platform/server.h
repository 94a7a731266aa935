// The HTTP server: the one place that knows the server library.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "tests/platform/http.h"

namespace memobox::sandbox {

class Server {
 public:
  explicit Server(std::function<Answer(Request&)> answer);
  ~Server();

  // The port taken; 0 when it could not be had. Port 0 asks for any free one.
  int bind(const std::string& host, int port);
  // Serves until stop(); then every connection is closed.
  void run();
  // From another thread, once run() was called or is about to be.
  void stop();

 private:
  struct Library;
  std::unique_ptr<Library> library_;
};

}  // namespace memobox::sandbox
