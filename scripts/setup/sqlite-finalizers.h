// Included before better-sqlite3's source where it is compiled for an older runtime. An add-on that declares the
// experimental Node-API has its finalizers called inside the garbage collector, where better-sqlite3's may not run
// (seen: Electron 33 ends the process as soon as a statement is collected). This runs them after it, as every
// numbered version of Node-API does.
#pragma once
#include <node_api.h>

extern "C" NAPI_EXTERN napi_status NAPI_CDECL node_api_post_finalizer(napi_env env, napi_finalize finalize, void* data,
                                                                      void* hint);

namespace porchlight {

struct Deferred {
  napi_finalize finalize;
  void* data;
  void* hint;
};

inline void Run(napi_env env, void*, void* hint) {
  Deferred* deferred = static_cast<Deferred*>(hint);
  deferred->finalize(env, deferred->data, deferred->hint);
  delete deferred;
}

inline void Defer(napi_env env, void* data, void* hint) { node_api_post_finalizer(env, Run, data, hint); }

inline napi_status Wrap(napi_env env, napi_value object, void* data, napi_finalize finalize, void* hint,
                        napi_ref* result) {
  if (finalize == nullptr) return napi_wrap(env, object, data, nullptr, hint, result);
  return napi_wrap(env, object, data, Defer, new Deferred{finalize, data, hint}, result);
}

inline napi_status AddFinalizer(napi_env env, napi_value object, void* data, napi_finalize finalize, void* hint,
                                napi_ref* result) {
  return napi_add_finalizer(env, object, data, Defer, new Deferred{finalize, data, hint}, result);
}

inline napi_status CreateExternal(napi_env env, void* data, napi_finalize finalize, void* hint, napi_value* result) {
  if (finalize == nullptr) return napi_create_external(env, data, nullptr, hint, result);
  return napi_create_external(env, data, Defer, new Deferred{finalize, data, hint}, result);
}

}  // namespace porchlight

#define napi_wrap porchlight::Wrap
#define napi_add_finalizer porchlight::AddFinalizer
#define napi_create_external porchlight::CreateExternal
