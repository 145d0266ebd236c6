// Opens the kiosk's window, presents one frame, says so, and waits to be ended.

#include <cstdio>

#include <SDL.h>

int main(int, char**) {
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return 1;
    SDL_Window* window = SDL_CreateWindow("empty", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, 1920, 1080, 0);
    SDL_Renderer* renderer = SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
    if (!renderer) return 1;
    SDL_SetRenderDrawColor(renderer, 246, 240, 229, 255);
    SDL_RenderClear(renderer);
    SDL_RenderPresent(renderer);
    std::puts("shown");
    std::fflush(stdout);
    SDL_Event event;
    while (SDL_WaitEvent(&event)) {
        if (event.type == SDL_QUIT) break;
    }
    SDL_Quit();
    return 0;
}
